import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon, formatProblem } from '../../../lib/lexicon/compile-lexicon.ts';
import type { ConceptSource } from '../../../lib/lexicon/lexicon-types.ts';
import { LexiconFormatError, loadLexicon } from '../../../lib/lexicon/load-lexicon.ts';
import { packIntegers, unpackIntegers } from '../../../lib/lexicon/pack-integers.ts';
import { compileSmall, FAMILIES, sha256 } from './make-lexicon.ts';

const concept = (fr: string, en: string, more: Partial<ConceptSource> = {}): ConceptSource => ({
  fr: [fr],
  en: [en],
  ...more,
});

describe('what the compiler says', () => {
  const said = (concepts: Record<string, ConceptSource>, file?: string): string[] =>
    compileSmall(concepts, file).problems.map(formatProblem);

  it('nothing about good data', () => {
    expect(
      said({
        storage: concept('baie de stockage', 'storage array'),
        nas: concept('serveur de fichiers', 'file server'),
      }),
    ).toEqual([]);
  });

  it.each<[string, Record<string, ConceptSource>, RegExp]>([
    [
      'missing language',
      { storage: { fr: ['baie de stockage'] } },
      /storage: it has no list of labels under en:/,
    ],
    ['id', { Storage_X: concept('baie', 'array') }, /not kebab-case/],
    [
      'unknown broader',
      { nas: concept('serveur NAS', 'NAS filer', { broader: ['stockage'] }) },
      /broader names "stockage"/,
    ],
    [
      'unknown rival',
      { nas: concept('serveur NAS', 'NAS filer', { substitute: ['x'] }) },
      /substitute names "x"/,
    ],
    ['itself', { nas: concept('serveur NAS', 'NAS filer', { adjacent: ['nas'] }) }, /its own adjacent/],
    [
      'circle',
      {
        aa: concept('premier terme', 'first term', { broader: ['bb'] }),
        bb: concept('deuxième terme', 'second term', { broader: ['cc'] }),
        cc: concept('troisième terme', 'third term', { broader: ['aa'] }),
      },
      /circle: aa → bb → cc → aa/,
    ],
    [
      'shared label',
      { aa: concept('gestion du changement', 'change control'), bb: concept('conduite', 'change control') },
      /"change control" belongs to several concepts \(aa, bb\)/,
    ],
    ['short label', { san: concept('SAN', 'storage area network') }, /"SAN" is very short and has no guard/],
    [
      'everyday word',
      { word: concept('Word', 'Microsoft Word') },
      /"Word" is an everyday word and has no guard/,
    ],
    [
      'unknown slot',
      { risk: concept('gestion des risques', 'risk <managing>') },
      /families\.yaml has no <managing>/,
    ],
    ['label without letters', { odd: concept('—', 'oddity') }, /"—" can never match/],
    [
      'pattern shown',
      { risk: concept('<gestion> risques', 'risk register') },
      /first fr label .* is a pattern/,
    ],
    [
      'two concepts in one label',
      {
        aa: { fr: ['réseau', 'réseau et stockage'], en: ['networking gear'] },
        bb: concept('stockage', 'storage array'),
      },
      /"réseau et stockage" joins two labels/,
    ],
    [
      'guard of nothing',
      { san: { fr: ['baie'], en: ['array'], guard: { surfaces: ['SAN'] } } },
      /"SAN", which is none of its labels/,
    ],
    [
      'nearby without words',
      { san: { fr: ['SAN'], en: ['SAN'], guard: { need: 'nearby' } } },
      /guard\.with has no words/,
    ],
  ])('%s', (_name, concepts, message) => {
    expect(said(concepts).some((line) => message.test(line))).toBe(true);
  });

  it.each([
    [
      'a title of a post',
      { 'role-x': { fr: ['expert réseau', 'expert réseau et stockage'], en: ['network expert'] } },
    ],
    [
      'a name in capitals',
      { veeam: { fr: ['Veeam Backup', 'Veeam Backup & Stockage'], en: ['Veeam Backup'] } },
    ],
    [
      'two words for one thing',
      {
        sme: {
          fr: ['petite société', 'moyenne société', 'petite société et moyenne société'],
          en: ['small firm'],
        },
      },
    ],
  ])('nothing of %s that joins words', (_name, concepts) => {
    const others = { aa: concept('réseau', 'networking gear'), bb: concept('stockage', 'storage array') };
    expect(said({ ...others, ...concepts }).filter((line) => line.includes('joins two labels'))).toEqual([]);
  });

  it('an id used twice in two files', () => {
    const file = { nas: concept('serveur NAS', 'NAS filer') };
    const { problems } = compileLexicon(
      {
        families: FAMILIES,
        files: [
          { name: 'tool.yaml', concepts: file },
          { name: 'technology.yaml', concepts: file },
        ],
        problems: [],
      },
      sha256,
    );
    expect(problems.map(formatProblem).join()).toMatch(/already used in tool\.yaml/);
  });

  it('accepts a shared label that both sides guard', () => {
    const guard = { need: 'nearby', with: ['risque'] } as const;
    const concepts = { aa: concept('APM', 'APM', { guard }), bb: concept('APM', 'APM', { guard }) };
    expect(said(concepts)).toEqual([]);
  });

  it('takes the category from the file name unless the concept says another', () => {
    const { lexicon } = compileSmall(
      { aa: concept('premier', 'first'), bb: concept('second terme', 'second', { category: 'tool' }) },
      'activity.yaml',
    );
    expect(lexicon.concepts.get('aa')?.category).toBe('activity');
    expect(lexicon.concepts.get('bb')?.category).toBe('tool');
    expect(said({ aa: concept('premier', 'first') }, 'other.yaml').join()).toMatch(/category is missing/);
  });
});

describe('the compiled lexicon', () => {
  const concepts: Record<string, ConceptSource> = {
    storage: concept('stockage', 'storage'),
    'block-storage': concept('stockage en mode bloc', 'block storage', { broader: ['storage'] }),
    san: concept('réseau de stockage', 'storage area network', {
      broader: ['block-storage'],
      substitute: ['nas'],
    }),
    nas: {
      fr: ['serveur NAS', 'Wi-Fi de stockage'],
      en: ['network-attached storage'],
      broader: ['storage'],
      adjacent: ['nfs-protocol'],
    },
    'nfs-protocol': concept('protocole NFS', 'NFS protocol'),
    'risk-management': {
      fr: ['gestion des risques', '<gérer> risques'],
      en: ['risk management', 'risk <management>'],
    },
    'data-center': { fr: ['centre de données'], en: ['data center', 'data centre'] },
  };
  const { lexicon } = compileSmall(concepts);

  it('finds a concept by any label, in any spelling', () => {
    for (const [label, id] of [
      ['Stockage', 'storage'],
      ['STORAGE AREA NETWORKS', 'san'],
      ['reseau de stockage', 'san'],
      ['réseaux de stockage', 'san'],
      ['network attached storage', 'nas'],
      ['datacenter', 'data-center'],
      ['piloter les risques', 'risk-management'],
      ['gestion du risque', 'risk-management'],
      ['management of risks', 'risk-management'],
    ] as const) {
      expect(lexicon.findConcept(label), label).toBe(id);
    }
    for (const label of ['', 'stockages bloc', 'inconnu', 'stockage de données', 'réseau']) {
      expect(lexicon.findConcept(label), label).toBeNull();
    }
  });

  it('links concepts by the best of their relations', () => {
    expect(lexicon.link('san', 'san')).toBe('exact');
    expect(lexicon.link('block-storage', 'storage')).toBe('narrower');
    expect(lexicon.link('san', 'storage')).toBe('narrower2');
    expect(lexicon.link('storage', 'block-storage')).toBe('broader');
    expect(lexicon.link('storage', 'san')).toBe('broader2');
    expect(lexicon.link('san', 'nas')).toBe('substitute');
    expect(lexicon.link('nas', 'san')).toBe('substitute');
    expect(lexicon.link('nas', 'nfs-protocol')).toBe('adjacent');
    expect(lexicon.link('nfs-protocol', 'nas')).toBe('adjacent');
    expect(lexicon.link('nfs-protocol', 'san')).toBeNull();
    expect(lexicon.link('unknown', 'san')).toBeNull();
  });

  it('shows the first label, and the id of a concept it does not know', () => {
    expect(lexicon.label('san', 'fr')).toBe('réseau de stockage');
    expect(lexicon.label('san', 'en')).toBe('storage area network');
    expect(lexicon.label('gone', 'en')).toBe('gone');
  });

  it('has a version that changes with the content only', () => {
    const version = (c: Record<string, ConceptSource>) => compileSmall(c).lexicon.version;
    expect(version(concepts)).toBe(lexicon.version);
    expect(version({ ...concepts, storage: concept('stockage', 'storage space') })).not.toBe(lexicon.version);
  });

  it('refuses another format', () => {
    expect(() => loadLexicon(JSON.parse('{"format":"other"}'))).toThrow(LexiconFormatError);
  });
});

describe('packed integers', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2 ** 30 - 1)), (values) => {
        expect([...unpackIntegers(packIntegers(values))]).toEqual(values);
      }),
    );
  });
});
