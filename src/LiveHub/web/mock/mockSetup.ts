import type { CalibrationDocument, CalibrationJudgement, CalibrationQuestion, CameraQuestion, CameraTest, PlanPoint, SetupDraft, SetupProblem, SetupRollback, SetupSave, SetupState, StoreDocument, StorePlan } from '../src/contracts/contracts.g';
import { changesBetween } from '../src/features/setup/draft/changes.ts';
import type { Json } from '../src/features/setup/draft/json.ts';
import { homography } from './homography.ts';

/** What the mock answers: a status, and a body that is sent as JSON unless it says what else it is. */
export interface MockAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly type?: string;
}

const [WIDTH, HEIGHT] = [640, 360];

/** The set-up of one invented store: versions in memory, and one invented camera picture for every camera. */
export class MockSetup {
  readonly #versions: SetupState[];
  #current: SetupState;
  readonly #pictures = new Map<string, { type: string; bytes: Buffer }>();

  constructor({ id, name, chain, timeZone, capacity, floors, alerts, cameras }: StorePlan) {
    const calibration: CalibrationDocument = { imageWidth: WIDTH, imageHeight: HEIGHT, points: PAIRS };
    const configuration: StoreDocument = {
      id, name, chain, timeZone, capacity, alerts,
      floors: floors.map((floor) => ({ ...floor, zones: floor.zones.map(({ polygon, ...zone }) => ({ ...zone, polygon: opened(polygon) })) })),
      detector: { model: '../models/person.onnx' },
      cameras: cameras.map((camera) => ({ ...camera, source: { kind: 'rtsp', location: `rtsp://viewer:***@10.0.4.12/${camera.id}` }, calibration })),
    };
    this.#current = this.#state(1, 'file', plain(configuration), undefined);
    this.#versions = [this.#current];
  }

  answer(method: string, path: string, query: URLSearchParams, body: Buffer, type: string): MockAnswer {
    const json = () => JSON.parse(body.toString('utf8')) as unknown;
    const current = this.#current;
    const [first, second, third] = path.split('/');
    switch (`${method} ${first ?? ''}`) {
      case 'GET ':
        return ok(current);
      case 'PUT ':
        return this.#save(json() as SetupSave);
      case 'POST validate':
        return ok({ problems: problemsOf((json() as SetupDraft).configuration) });
      case 'POST rollback': {
        const { version, basedOn } = json() as SetupRollback;
        const { configuration } = this.#versions[version - 1] ?? current;
        return this.#save({ basedOn, configuration, note: `Back to version ${version}` });
      }
      case 'GET versions':
        return this.#version(second, third, query);
      case 'POST cameras':
        return this.#camera(second, json() as CameraQuestion & CalibrationQuestion);
      case 'PUT plans': {
        const file = `upload:${this.#pictures.size + 1}`;
        this.#pictures.set(file, { type, bytes: body });
        return ok({ file, url: `/api/stores/${current.store}/setup/plans/${second ?? ''}?upload=${file}`, width: 1200, height: 800 });
      }
      case 'GET plans': {
        const floor = current.configuration.floors.find(({ id }) => id === second);
        const picture = this.#pictures.get(query.get('upload') ?? floor?.picture?.file ?? '');
        return picture ? { status: 200, body: picture.bytes, type: picture.type } : refuse(404, 'There is no such picture.');
      }
      default:
        return refuse(404, 'There is no such address.');
    }
  }

  #state(version: number, origin: SetupState['origin'], configuration: StoreDocument, note: string | undefined): SetupState {
    return { store: configuration.id, version, origin, savedAt: new Date().toISOString(), note, configuration, schemaUrl: '/store.schema.json' };
  }

  #save({ basedOn, note, configuration }: SetupSave): MockAnswer {
    const { version } = this.#current;
    const problems = problemsOf(configuration);
    if (basedOn !== version) {
      return refuse(409, `Version ${version} was saved since version ${basedOn}.`, { version });
    }
    if (problems.length > 0) {
      return refuse(422, 'The configuration has mistakes.', { problems });
    }
    this.#current = this.#state(version + 1, 'page', configuration, note);
    this.#versions.push(this.#current);
    return ok(this.#current);
  }

  #version(number: string | undefined, changes: string | undefined, query: URLSearchParams): MockAnswer {
    if (number === undefined) {
      return ok(this.#versions.map(({ version, origin, savedAt, note }) => ({ version, origin, savedAt, note, isCurrent: version === this.#versions.length })));
    }
    const [found, since] = [this.#versions[Number(number) - 1], this.#versions[Number(query.get('since')) - 1]];
    if (!found || (changes !== undefined && !since)) {
      return refuse(404, `There is no version ${number}.`);
    }
    return ok(
      changes === undefined || !since
        ? found
        : { since: since.version, version: found.version, changes: changesBetween(since.configuration as unknown as Json, found.configuration as unknown as Json) },
    );
  }

  #camera(what: string | undefined, question: CameraQuestion & CalibrationQuestion): MockAnswer {
    switch (what) {
      case 'test':
        return ok(test(question.source.location ?? ''));
      case 'still':
        return { status: 200, body: Buffer.from(STILL), type: 'image/svg+xml' };
      default:
        return ok(judge(question));
    }
  }
}

function ok(body: unknown): MockAnswer {
  return { status: 200, body };
}

function refuse(status: number, detail: string, more: object = {}): MockAnswer {
  return { status, body: { status, detail, ...more }, type: 'application/problem+json' };
}

/** A ring of corners without its first one at the end. */
function opened(ring: readonly PlanPoint[]): readonly PlanPoint[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1] ? ring.slice(0, -1) : ring;
}

/** The document as its text says it: without what is undefined. */
function plain(configuration: StoreDocument): StoreDocument {
  return JSON.parse(JSON.stringify(configuration)) as StoreDocument;
}

function test(location: string): CameraTest {
  return location.includes('10.')
    ? { ok: true, sentence: 'The camera delivers.', width: WIDTH, height: HEIGHT, frameRate: 25, codec: 'h264' }
    : { ok: false, sentence: 'No camera answers at this address: check its host and port.' };
}

function problemsOf({ name, floors, cameras }: StoreDocument): SetupProblem[] {
  const problems: SetupProblem[] = [];
  if (typeof name !== 'string' || name.trim() === '') {
    problems.push({ field: 'name', message: 'The store has no name: write 1 to 100 characters.' });
  }
  floors.forEach((floor, i) =>
    floor.zones?.forEach((zone, j) => zone.name === '' && problems.push({ field: `floors[${i}].zones[${j}].name`, message: 'The zone has no name: write 1 to 100 characters.' })),
  );
  cameras.forEach(({ calibration }, i) => {
    const count = calibration.points?.length ?? 0;
    if (count < 4) {
      problems.push({ field: `cameras[${i}].calibration.points`, message: `The calibration has ${count} points; it needs at least 4.` });
    }
  });
  return problems;
}

function judge({ floor: { min, max }, calibration: { points = [], imageWidth, imageHeight } }: CalibrationQuestion): CalibrationJudgement {
  if (points.length < 4) {
    return { problem: `The calibration has ${points.length} points; it needs at least 4.`, points: [], grid: [], coverage: [] };
  }
  const pairs = points.map(({ image, floor }) => ({ image, floor }));
  const toFloor = homography(pairs.map(({ image, floor }) => ({ from: image, to: floor })));
  const toImage = homography(pairs.map(({ image, floor }) => ({ from: floor, to: image })));
  const errors = pairs.map(({ image, floor }, i) => {
    const others = pairs.filter((_, j) => j !== i);
    const without = others.length < 4 ? undefined : homography(others.map((each) => ({ from: each.image, to: each.floor })));
    return { pixels: apart(toImage(floor), image), metres: apart(toFloor(image), floor), ...(without ? { metresFromOthers: apart(without(image), floor) } : {}) };
  });
  const rms = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
  const inside = ([x, y]: PlanPoint) => x >= 0 && y >= 0 && x <= imageWidth && y <= imageHeight;
  const grid = lines(min, max).flatMap(([a, b]) => {
    const seen = Array.from({ length: 41 }, (_, i) => toImage([a[0] + ((b[0] - a[0]) * i) / 40, a[1] + ((b[1] - a[1]) * i) / 40])).filter(inside);
    return seen.length < 2 ? [] : [seen];
  });
  const coverage = [[[0, imageHeight], [imageWidth, imageHeight], [imageWidth, imageHeight * 0.35], [0, imageHeight * 0.35]].map(([x = 0, y = 0]) => toFloor([x, y]))];
  return { rmsPixels: rms(errors.map(({ pixels }) => pixels)), rmsMetres: rms(errors.map(({ metres }) => metres)), points: errors, grid, coverage };
}

function lines(min: PlanPoint, max: PlanPoint): readonly (readonly [PlanPoint, PlanPoint])[] {
  const across = Array.from({ length: Math.floor(max[0] - min[0]) + 1 }, (_, i) => [[min[0] + i, min[1]], [min[0] + i, max[1]]] as const);
  const along = Array.from({ length: Math.floor(max[1] - min[1]) + 1 }, (_, i) => [[min[0], min[1] + i], [max[0], min[1] + i]] as const);
  return [...across, ...along];
}

function apart(a: PlanPoint, b: PlanPoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** A camera above the plan's lower edge that looks along it. */
const PAIRS = ([[4, 2], [12, 2], [4, 6], [12, 6], [8, 9], [16, 9]] as const).map(([x, y]) => {
  const depth = 4 + y * 0.8;
  return { image: [Math.round(320 + ((x - 9) * 260) / depth), Math.round(70 + 1100 / depth)] as const, floor: [x, y] as const };
});

const STILL = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${Array.from({ length: 40 * 23 }, (_, i) => {
  const [x, y] = [i % 40, Math.floor(i / 40)];
  const shade = y < 6 ? 190 - y * 6 : 110 + ((x * 7 + y * 13) % 9) * 4 + y;
  const shelf = (x < 8 && y < 16) || (x > 31 && y < 18);
  return `<rect x="${x * 16}" y="${y * 16}" width="16" height="16" fill="rgb(${shelf ? 120 : shade},${shelf ? 92 : shade},${shelf ? 70 : shade - 8})"/>`;
}).join('')}</svg>`;
