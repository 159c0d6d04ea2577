import type {Labels} from '../labels';

const labels: Labels = {
  withdrawnTitle: (title) => `取り下げ: ${title}`,
  closedTitle: (title) => `クローズ済み: ${title}`,
  withdrawnNotice: (date) =>
    date === null
      ? 'このアドバイザリは取り下げられました。現在は有効ではなく、記録として残しています。'
      : `このアドバイザリは${date}に取り下げられました。現在は有効ではなく、記録として残しています。`,
  closedNotice: (date) =>
    date === null
      ? 'このアドバイザリは公開後にクローズされ、今後は更新されません。'
      : `このアドバイザリは公開後の${date}にクローズされ、今後は更新されません。`,
  severity: '深刻度',
  severities: {critical: '緊急', high: '高', medium: '中', low: '低'},
  severityUnknown: '未評価',
  cvss: (version) => `CVSS ${version}`,
  cvssNotScored: 'スコアなし',
  onGitHub: 'GitHub のアドバイザリ',
  publishedBy: '公開元',
  whatToDo: '対処方法:',
  affectedProduct: '影響を受ける製品',
  affectedVersions: '影響を受けるバージョン',
  fixedIn: '修正済みバージョン',
  notStated: '記載なし',
  noFixedVersion: '修正版はまだありません',
  updateAdvice: '修正済みのバージョンに更新してください。',
  updateSomeAdvice:
    '修正済みバージョンが示されているものは更新してください。それ以外の修正版はまだありません。当面の対策は以下をお読みください。',
  noFixAdvice: '修正版はまだありません。当面の対策は以下をお読みください。',
  noProductAdvice:
    'このアドバイザリは公開パッケージではなく、ウェブサイト、ワークフロー、リポジトリなど、プロジェクト自体に関するものです。',
  affectedFunctions: '影響を受ける関数',
  description: '説明',
  descriptionOnGitHub: '説明をここに表示できません。GitHub でお読みください',
  credits: '謝辞',
  roles: {
    finder: '発見',
    reporter: '報告',
    analyst: '分析',
    coordinator: '開示の調整',
    remediation_developer: '修正の開発',
    remediation_reviewer: '修正のレビュー',
    remediation_verifier: '修正の検証',
    tool: '使用されたツール',
    sponsor: '支援',
    other: '協力',
  },
  collaborator: 'アドバイザリの共同作業',
  weaknesses: '脆弱性の種類',
  timeline: '経過',
  opened: '作成',
  published: '公開',
  updated: '最終更新',
  withdrawn: '取り下げ',
  closed: 'クローズ',
  references: '参考情報',
  summary: ({severity, products}) =>
    products === null
      ? `セキュリティアドバイザリ、深刻度: ${severity}。`
      : `セキュリティアドバイザリ、深刻度: ${severity}。対象: ${products}。`,
};

export default labels;
