import { describe, expect, it } from 'vitest';
import { namesInTitle } from '../../../lib/extract/shown-title.ts';
import { locate } from '../../../lib/extract/sites/find-site.ts';
import { inLinkedom, pageOf } from '../page/fixture-pages.ts';

const names = (title: string, url: string) =>
  namesInTitle(inLinkedom(pageOf('', `<title>${title}</title>`)), locate(url));

describe('names in the window title', () => {
  it.each([
    [
      'Chef de projet réseau (H/F) - Novarive',
      'https://www.novarive.example/offre/1',
      'Chef de projet réseau (H/F)',
      'Novarive',
    ],
    [
      'Network Engineer | Tallis Robotics',
      'https://careers.tallis.example/1',
      'Network Engineer',
      'Tallis Robotics',
    ],
    [
      'Network Engineer | Careers at Tallis Robotics',
      'https://a.example/1',
      'Network Engineer',
      'Tallis Robotics',
    ],
    [
      'Tallis Robotics hiring Network Engineer in Bristol | LinkedIn',
      'https://www.linkedin.com/jobs/view/4091234567',
      'Network Engineer',
      'Tallis Robotics',
    ],
    [
      'Novarive recrute pour des postes de Chef de projet réseau (Lyon)',
      'https://www.linkedin.com/jobs/view/4091234567',
      'Chef de projet réseau',
      'Novarive',
    ],
    [
      "Offre d'emploi Chef de projet réseau chez Novarive",
      'https://b.example/1',
      'Chef de projet réseau',
      'Novarive',
    ],
    [
      'Network Engineer @ Tallis Robotics',
      'https://jobs.ashbyhq.com/tallis/x',
      'Network Engineer',
      'Tallis Robotics',
    ],
    [
      'Network Engineer job at Tallis Robotics, Bristol - Adzuna',
      'https://www.adzuna.co.uk/jobs/details/4455667788',
      'Network Engineer',
      'Tallis Robotics',
    ],
    [
      "Offre d'emploi Chef de projet réseau - Nantes - 44 | Apec",
      'https://www.apec.fr/x/detail-offre/177012345W',
      'Chef de projet réseau',
      undefined,
    ],
    ['Job details', 'https://a.example/1', undefined, undefined],
    ['', 'https://a.example/1', undefined, undefined],
  ])('%s', (title, url, expectedTitle, company) => {
    const found = names(title, url);
    expect([found.title, found.company]).toEqual([expectedTitle, company]);
  });
});
