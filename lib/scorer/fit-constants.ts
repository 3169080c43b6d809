/**
 * Every number of the fit score, with its unit, its reason and where it comes from. "Judgement" means that no data decides it
 * yet: it can be tuned by the user (weights) or by calibration. A change here changes `FORMULA`.
 */
import type { LinkType } from '../model/concept.ts';
import type { ComponentId } from '../model/fit.ts';
import type { Strength } from '../model/match.ts';
import type { RoleShape } from '../model/reading.ts';

/** Version of the formula, kept with every stored score. */
export const FORMULA = 'fit-2';

/**
 * Weights of the components (any unit: only their ratios count). Skills weigh most: every public scorer and every survey of recruiters
 * puts hard skills first. `role` asks "is this my job?" apart from "are these my words?": offers of neighbouring jobs share the words
 * but not the work, and "right words, wrong role" is the first complaint about other tools. The user may change each (`Profile.weights`).
 *
 * Where the numbers come from: judgement at first (skills 52, languages 9, education 5, location 9, contract 5), then two sets of judged
 * offers (tests/unit/scorer/JUDGING.md; `npm run bench -- ranking`). Under the first weights 91.3 % of the pairs of one set stood in the
 * judged order and 76.5 % of the other; under these 92.5 % and 79.3 % (94.6 % and 82.6 % since the job
 * in the title is no skill), better or equal for each of the six people. Less for the skills, down
 * to 28, gained a little more in both sets, but two judges are not enough to make what is proved weigh less than what is wished.
 *
 * Why the role has 24: without any sense of the job 82 % of the first set came out right, 89 % with a role of 24 alone, more when skills
 * carry over in part (CARRY_FLOOR) as well. A role of 48 gains one more point, but hands every project manager a third of his score
 * before a skill is looked at.
 */
export const COMPONENT_WEIGHTS: Readonly<Record<ComponentId, number>> = {
  skills: 36,
  role: 24,
  experience: 13,
  languages: 6,
  education: 4,
  location: 13,
  contract: 8,
  pay: 7,
};
/** A degree that is only wished for weighs half as much. */
export const WISHED_DEGREE_FACTOR = 0.5;
/** The two sub-scores: what I bring, and what I want. */
export const PROFILE_COMPONENTS: readonly ComponentId[] = [
  'skills',
  'role',
  'experience',
  'languages',
  'education',
];
export const WISH_COMPONENTS: readonly ComponentId[] = ['location', 'contract', 'pay'];

/** Weight of one requirement. A nice-to-have is a third of a must; a word in passing hardly counts (judgement). */
export const STRENGTH_WEIGHTS: Readonly<Record<Strength, number>> = { must: 3, nice: 1, mention: 0.4 };
/**
 * Cap on what all mentions together may weigh: a list of twenty tools in passing must not drown three real requirements. Fixed, not
 * tied to the number of musts: a tied cap let an unmatched must raise the score. Desires have no cap since fit-2: under one, a met
 * desire that became a must left the unmet ones their whole mass, and the score fell (five musts and one of five desires met:
 * 83.2 → 81.8). The order of the judged offers is the same without it.
 */
export const STRENGTH_CAPS: Readonly<Record<Strength, number>> = {
  must: Number.POSITIVE_INFINITY,
  nice: Number.POSITIVE_INFINITY,
  mention: 1.6,
};

/** Credit of a related skill (0..1). Exact labels deserve full trust; related ones are shown as "partly" (judgement). */
export const LINK_VALUES: Readonly<Record<LinkType, number>> = {
  exact: 1,
  narrower: 0.9,
  narrower2: 0.8,
  substitute: 0.6,
  broader: 0.5,
  broader2: 0.25,
  adjacent: 0.35,
};
/** A second related skill adds a quarter of its credit, up to this ceiling: two neighbours never make the thing itself. */
export const SECOND_LINK_SHARE = 0.25;
export const PARTIAL_CEILING = 0.75;

/** Credit by missing steps of mastery (asked 1..5 minus mine). One step short is learnt on the job. */
export const LEVEL_VALUES: readonly number[] = [1, 0.8, 0.55, 0.3, 0.15];
/** Mastery when nobody said: "on my own". */
export const DEFAULT_LEVEL = 3;
/** Credit with none of the years of practice asked for one skill: the skill is there, the practice is not. */
export const YEARS_FLOOR = 0.5;

/** Recency: full for this many years since last use, then this much less a year, never below the floor (no age proxy). */
export const RECENT_YEARS = 3;
export const RECENCY_STEP = 0.05;
export const RECENCY_FLOOR = 0.7;

/** Experience: one year short is nothing; then falls to 0 over the larger of 3 years and 60 % of what is asked. */
export const EXPERIENCE_GRACE = 1;
export const EXPERIENCE_SPAN_MIN = 3;
export const EXPERIENCE_SPAN_SHARE = 0.6;

/** Credit by missing CEFR steps. */
export const LANGUAGE_VALUES: readonly number[] = [1, 0.7, 0.35, 0.1, 0, 0];
/** Level of a language that is asked without a level: working knowledge. */
export const DEFAULT_CEFR = 'B2';

/** Credit by missing EQF levels (EQF 4 baccalauréat … 8 doctorate). */
export const EDUCATION_VALUES: readonly number[] = [1, 0.6, 0.3, 0.1];
/** What equivalent experience is worth where the offer accepts it. */
export const EXPERIENCE_FOR_DEGREE = 0.9;

/** Place: credit by distance class, and its share when remote days are known too. */
export const PLACE_VALUES = { same: 1, department: 0.9, region: 0.7, country: 0.3, abroad: 0.1 } as const;
export const PLACE_SHARE = 0.6;
/** Lost for each remote day a week that I want and the offer does not give. */
export const REMOTE_DAY_LOSS = 0.25;
export const WORKING_DAYS = 5;

/** Pay: credit at my floor, and how far below the floor it falls to 0. Without a target, the target is this much above the floor. */
export const PAY_AT_FLOOR = 0.6;
export const PAY_BELOW_SPAN = 0.25;
export const PAY_RANGE_REACHES_FLOOR = 0.45;
export const PAY_TARGET_FACTOR = 1.1;

/**
 * How much of my own job is in a neighbour's (row: a job that my headline names, column: the offer's; 0..1, judgement). A project
 * manager finds most of his work in service management and technical leadership, little in a technician's, none in another
 * trade's. The column `project-manager` is high for everybody: that is the job for which one opens Jalon.
 */
export const ROLE_AFFINITY: Readonly<Record<RoleShape, Readonly<Partial<Record<RoleShape, number>>>>> = {
  'project-manager': {
    'project-manager': 1,
    'technical-lead': 0.45,
    'service-manager': 0.5,
    engineer: 0.2,
    technician: 0.05,
    'product-functional': 0.15,
  },
  'technical-lead': {
    'technical-lead': 1,
    'project-manager': 0.75,
    'service-manager': 0.4,
    engineer: 0.7,
    technician: 0.2,
    'product-functional': 0.2,
  },
  engineer: {
    engineer: 1,
    'project-manager': 0.7,
    'technical-lead': 0.7,
    'service-manager': 0.4,
    technician: 0.5,
    'product-functional': 0.1,
  },
  technician: {
    technician: 1,
    'project-manager': 0.5,
    'technical-lead': 0.4,
    'service-manager': 0.4,
    engineer: 0.7,
  },
  'service-manager': {
    'service-manager': 1,
    'project-manager': 0.75,
    'technical-lead': 0.4,
    engineer: 0.25,
    technician: 0.15,
    'product-functional': 0.35,
  },
  'product-functional': {
    'product-functional': 1,
    'project-manager': 0.6,
    'technical-lead': 0.2,
    'service-manager': 0.35,
  },
  'other-trade': {},
};
/**
 * Words of another trade speak against the job even where its title sounds like mine ("chef de projet infrastructures
 * routières"): nobody writes of sewers in an offer of this trade.
 */
export const OTHER_TRADE_AFFINITY = -1;
/**
 * From this share-weighted affinity on the job is mine in full: the shape is read from words and never quite pure, and a few
 * points of difference between two readings of one job (French and English twins) must not show in the score.
 */
export const ROLE_FULL = 0.8;
/**
 * What I know and the years I have count whole in my own kind of job and at least by this much in any other. To have run budgets in
 * IT projects is something in a building company, and to have led VMware projects something to a team that operates VMware,
 * but not the same thing (judgement; the same experiment).
 */
export const CARRY_FLOOR = 0.5;

/** Uncertainty: half-width in points from confidence κ: 5 at κ = 1, 29 at κ = 0 (fitted to simulated reading errors). */
export const HALF_WIDTH_MIN = 5;
export const HALF_WIDTH_SPAN = 24;
export const CONFIDENCE_SHARES = { coverage: 0.35, requirements: 0.3, quality: 0.35 } as const;
/** This many requirements make an offer as informative as it gets; a mention counts for a quarter. */
export const ENOUGH_REQUIREMENTS = 8;
export const MENTION_INFORMATION = 0.25;
/** Trust in one requirement: a clear cue; the profile part without a cue; an ambiguous label. */
export const QUALITY = { cue: 0.95, section: 0.8, ambiguous: 0.7 } as const;
/** A label below this confidence of the matcher is ambiguous. */
export const CLEAR_LABEL = 0.8;
/** Trust × this where the answering skill has no stated level: "on my own" is an assumption. */
export const ASSUMED_LEVEL_FACTOR = 0.9;
/** Mean trust maps to 0 at 0.5 and to 1 at 0.95. */
export const QUALITY_ZERO = 0.5;
export const QUALITY_SPAN = 0.45;
/** Below this coverage, or with fewer real requirements, no number is claimed: the band says "insufficient", the range is wide. */
export const COVERAGE_MIN = 0.45;
export const REQUIREMENTS_MIN = 2;
export const INSUFFICIENT_HALF_WIDTH = 29;

/** Lower borders of the bands, in points. From 50 on an application is defensible: interview odds flatten at about 60 % met. */
export const BANDS = [
  ['strong', 80],
  ['good', 65],
  ['worth-a-look', 50],
  ['stretch', 35],
  ['far', 0],
] as const;

/** A change is worth telling from this many points on; so many are enough to act on. */
export const WHAT_IF_MIN = 1;
export const WHAT_IF_MOST = 20;
/** So many lines are looked at for it. Beyond sixty, one line cannot give a point. */
export const WHAT_IF_LINES = 60;

/** From this credit on (0..1) a thing asked counts as held: exact or one step narrower, at most one step of mastery short. */
export const HELD_FROM = 0.8;
