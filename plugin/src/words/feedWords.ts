import type {Language} from './language';

/** What a feed is called, in the languages of the posts. */
interface FeedWords {
  readonly title: string;
  readonly description: string;
}

const ENGLISH: FeedWords = {
  title: 'Security advisories',
  description: 'New and changed security advisories, with their full text.',
};

const WORDS: Readonly<Record<string, FeedWords>> = {
  en: ENGLISH,
  ar: {
    title: 'التنبيهات الأمنية',
    description: 'التنبيهات الأمنية الجديدة والمعدّلة، بنصها الكامل.',
  },
  de: {
    title: 'Sicherheitsmeldungen',
    description: 'Neue und geänderte Sicherheitsmeldungen im vollen Wortlaut.',
  },
  es: {
    title: 'Avisos de seguridad',
    description: 'Avisos de seguridad nuevos y modificados, con su texto completo.',
  },
  fr: {
    title: 'Avis de sécurité',
    description: 'Avis de sécurité nouveaux et modifiés, en texte intégral.',
  },
  ja: {
    title: 'セキュリティアドバイザリ',
    description: '新規および更新されたセキュリティアドバイザリの全文。',
  },
};

/** The words of a language; English where there are none. */
export function feedWords({locale}: Pick<Language, 'locale'>): FeedWords {
  return (Object.hasOwn(WORDS, locale) ? WORDS[locale] : undefined) ?? ENGLISH;
}
