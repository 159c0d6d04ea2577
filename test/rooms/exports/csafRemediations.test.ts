import {describe, expect, it} from 'vitest';
import {buildAffectedProduct} from '../../given/build';
import {vulnerabilityOf} from './csafSite';
import type {AffectedProduct} from '../../../plugin/src/advisory/advisory';

async function remediationsOf(
  products: readonly Partial<AffectedProduct>[],
  description = 'A rocket may leave its pad.',
): Promise<string[]> {
  const {remediations = []} = await vulnerabilityOf({
    description,
    affectedProducts: products.map(buildAffectedProduct),
  });
  return remediations.map(({category, details}) => `${category}: ${details}`);
}

const NO_FIX = 'none_available: The advisory names no fixed version.';

describe('the remediations', () => {
  it('are the fixed versions, for what is affected', async () => {
    const {remediations, product_status: status} = await vulnerabilityOf({
      affectedProducts: [buildAffectedProduct({patchedVersions: '1.2.3, 2.0.1'})],
    });
    expect(remediations).toEqual([
      {
        category: 'vendor_fix',
        details: 'Update to a fixed version: 2.0.1, 1.2.3',
        product_ids: status.known_affected,
      },
    ]);
  });

  it('lead to the release where one version alone has the fix', async () => {
    const url = 'https://github.com/paper-rocket/rocket/releases/tag/v1.2.3';
    const {remediations} = await vulnerabilityOf({
      affectedProducts: [buildAffectedProduct({releases: [{version: '1.2.3', url}]})],
    });
    expect(remediations?.[0]?.url).toBe(url);
  });

  it.each([null, 'None', 'not yet released'])('say that there is no fix: %s', async (text) => {
    expect(await remediationsOf([{affectedVersions: '<= 1.2.3', patchedVersions: text}])).toEqual([
      NO_FIX,
    ]);
  });

  it('say from where on no version is listed, where no fix is named', async () => {
    expect(await remediationsOf([{affectedVersions: '< 1.2.3', patchedVersions: null}])).toEqual([
      'none_available: The advisory names no fixed version; versions from 1.2.3 on are not listed as affected.',
    ]);
  });

  it('say nothing of a fix where the advisory says what is neither a version nor none', async () => {
    expect(await remediationsOf([{patchedVersions: 'the main branch'}])).toEqual([]);
  });

  it('name the fix that another entry for the same product names', async () => {
    expect(
      await remediationsOf([
        {affectedVersions: '>= 1.0.0, < 1.2.3', patchedVersions: null},
        {affectedVersions: '>= 2.0.0, < 2.0.1', patchedVersions: '2.0.1'},
      ]),
    ).toEqual([
      'vendor_fix: Update to a fixed version: 2.0.1',
      'vendor_fix: Update to a fixed version: 2.0.1',
    ]);
  });

  it('say that there is none where the advisory is about the project itself', async () => {
    expect(await remediationsOf([])).toEqual([NO_FIX]);
  });

  it('take a section about workarounds, or about mitigations, for what it is', async () => {
    const text =
      '## Workarounds\n\nKeep the *rocket* on [its pad].\n\n## Mitigation\n\nWatch it.\n\n## References\n\nNone.\n\n[its pad]: https://example.com/pad';
    expect(await remediationsOf([{}], text)).toEqual([
      'vendor_fix: Update to a fixed version: 1.2.3',
      'workaround: Keep the rocket on its pad (https://example.com/pad).',
      'mitigation: Watch it.',
    ]);
  });

  it('do not say that nothing can be done where there is a way around', async () => {
    expect(
      await remediationsOf([{patchedVersions: null}], '### Workaround\n\nKeep it on its pad.'),
    ).toEqual(['workaround: Keep it on its pad.']);
  });

  it.each([
    'None',
    'N/A',
    'No workarounds.',
    'There are no known workarounds.',
    'There are no workarounds, upgrading is highly recommended.',
    'We are not aware of any workarounds.',
    '_Is there a way for users to fix or remediate the vulnerability without upgrading?_',
    '',
  ])('take no denial for a workaround: %s', async (said) => {
    expect(
      await remediationsOf(
        [{patchedVersions: 'None', affectedVersions: null}],
        `## Workarounds\n\n${said}`,
      ),
    ).toEqual([NO_FIX]);
  });

  it('keep a denial that goes on to say what helps', async () => {
    const said = 'There is no workaround, however a proxy in front of the rocket helps.';
    expect(await remediationsOf([{}], `## Workarounds\n\n${said}`)).toContain(
      `workaround: ${said}`,
    );
  });

  it.each([
    ['Umgehung', 'workaround'],
    ['3. Umgehungslösung', 'workaround'],
    ['Solutions de contournement', 'workaround'],
    ['Solución alternativa', 'workaround'],
    ['Solução de contorno', 'workaround'],
    ['Обходной путь', 'workaround'],
    ['回避策', 'workaround'],
    ['الحلول البديلة', 'workaround'],
    ['حل مؤقت', 'workaround'],
    ['临时解决方案', 'workaround'],
    ['🛡️ Workarounds', 'workaround'],
    ['Known workarounds', 'workaround'],
    ['Abhilfe', 'mitigation'],
    ['Mesures d’atténuation', 'mitigation'],
    ['Mitigación', 'mitigation'],
    ['緩和策', 'mitigation'],
    ['إجراءات التخفيف', 'mitigation'],
    ['التخفيف من المخاطر', 'mitigation'],
    ['缓解措施', 'mitigation'],
  ])('know the section "%s" of a text in another language as %s', async (heading, category) => {
    expect(await remediationsOf([{}], `## ${heading}\n\nRocket 1.2.`)).toContain(
      `${category}: Rocket 1.2.`,
    );
  });

  it.each([
    'Workaround for 1.x',
    'Patches and workarounds',
    'Patches / Workarounds',
    'Fix/Workaround',
    'Step 1: Workaround',
    'Mitigation Suggestion',
    'Workarounds (until you update)',
  ])('know the section "%s" too', async (heading) => {
    expect(await remediationsOf([{}], `## ${heading}\n\nRocket 1.2.`)).toHaveLength(2);
  });

  it.each([
    'Impact',
    'Not a workaround',
    'Contournementx',
    'Mitigation bypass',
    'Incomplete mitigation',
    'Failed mitigation',
    'Mitigation timeline',
    'Why workarounds fail',
    'No workarounds',
  ])('take the section "%s" for no advice', async (heading) => {
    expect(await remediationsOf([{}], `## ${heading}\n\nRocket 1.2.`)).toHaveLength(1);
  });

  it.each(['<h3>Workarounds</h3>', '**Workarounds**'])(
    'know a heading that is written as %s',
    async (heading) => {
      const text = `Impact.\n\n${heading}\n\nRocket 1.2.\n\n${heading.replace('Workarounds', 'Credits')}\n\nAda.`;
      expect(await remediationsOf([{}], text)).toContain('workaround: Rocket 1.2.');
    },
  );

  it('have each section that says something, once', async () => {
    const text =
      '## Workaround for 1.x\n\nNone.\n\n## Workaround for 2.x\n\nSet X.\n\n### Workaround for 2.1\n\nSet Y.';
    expect((await remediationsOf([{}], text)).slice(1)).toEqual([
      'workaround: Set X.\n\nWorkaround for 2.1\n\nSet Y.',
    ]);
  });

  it.each([
    'There is no fix yet and the workaround is to disable the plugin.',
    'Not loading untrusted files is the only workaround.',
    'We do not have a patch yet but as a workaround set X=1.',
    'There is no official workaround. Disable the feature flag to be safe.',
    'No workaround for 1.x. For 2.x, set X=1.',
    'None of the built-in handlers is safe. Disable them all in settings.',
    'None known for Windows. On Linux, run chmod 600 on it.',
    'No restart is required for this workaround. Set X=1.',
    'Update the settings so that nobody can log in.',
  ])('lose no way around for a "no" in it: %s', async (said) => {
    expect(await remediationsOf([{}], `## Workarounds\n\n${said}`)).toContain(
      `workaround: ${said}`,
    );
  });

  it.each([
    "There aren't any known workarounds.",
    'Not applicable.',
    '—',
    'Nope.',
    'TODO',
    'n.a.',
    'No response',
    'No, users must upgrade.',
    'There are currently none.',
    'Unfortunately there is no workaround.',
    'Currently no workarounds are known.',
    'There is no workaround other than upgrading.',
    'There is no way to mitigate this without upgrading.',
    'Upgrade to 1.2.3.',
    'Recommended action is to upgrade to 0.8.5.',
    'Es ist kein Workaround bekannt.',
    'Leider keine.',
    '現時点ではありません。',
    'Нет известных обходных путей.',
  ])('take no way around from who has none: %s', async (said) => {
    expect(await remediationsOf([{}], `## Workarounds\n\n${said}`)).toHaveLength(1);
  });

  it.each([
    'Keine.',
    'Es gibt derzeit keine.',
    'Aucune',
    'Il n’existe aucune solution de contournement.',
    'Ninguna.',
    'No hay soluciones alternativas conocidas.',
    'Nenhuma.',
    'Нет',
    'なし',
    '回避策はありません。',
    'لا توجد حلول بديلة معروفة.',
    'لا يوجد.',
    '无',
    '없음',
  ])('take no denial of another language for a workaround: %s', async (said) => {
    expect(await remediationsOf([{}], `## Workaround\n\n${said}`)).toHaveLength(1);
  });

  it.each([
    'Keine Anfragen von außen annehmen, bis die neue Version läuft.',
    'Keine Anfragen von außen annehmen.',
    'Aucun accès public.',
    'No usar rockets.',
    'Keine. Ein Proxy davor hilft.',
    'Aucune, mais un proxy aide.',
  ])('keep what goes on after a denial of another language: %s', async (said) => {
    expect(await remediationsOf([{}], `## Workaround\n\n${said}`)).toContain(`workaround: ${said}`);
  });
});
