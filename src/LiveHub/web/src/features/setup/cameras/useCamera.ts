import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, SetupApi } from '../../../api/setup';
import type { CalibrationDocument, CalibrationJudgement, CameraQuestion, CameraTest, SourceDocument } from '../../../contracts/contracts.g';
import { failureText } from '../../../texts';
import type { Box } from '../draft/geometry';
import { at, type Json } from '../draft/json';
import type { CameraView } from '../draft/views';

/** Something that is asked of the server about a camera. */
export interface Asked<T> {
  readonly isPending: boolean;
  readonly value: T | undefined;
  /** Why there is no answer. */
  readonly problem: string | undefined;
}

const NOTHING = { isPending: false, value: undefined, problem: undefined };

/** What the server is asked about a camera as it stands in the draft. */
export function questionOf(camera: CameraView, now: Json, saved: readonly string[]): CameraQuestion {
  // The document is as the user left it: whether it is what it has to be is for the server to say.
  const source = at(now, [...camera.path, 'source']) as unknown as SourceDocument;
  const calibration = at(now, [...camera.path, 'calibration']) as unknown as CalibrationDocument;
  return {
    source,
    ...(saved.includes(camera.id) ? { camera: camera.id } : {}),
    ...(camera.kind === 'simulated' ? { calibration } : {}),
  };
}

/** A question that is asked when told to; a newer one takes the place of an older one. */
export function useAsked<T, Q>(ask: (question: Q, signal: AbortSignal) => Promise<Answer<T>>): readonly [Asked<T>, (question: Q) => Promise<T | undefined>] {
  const [asked, setAsked] = useState<Asked<T>>(NOTHING);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const start = useCallback(
    async (question: Q) => {
      running.current?.abort();
      const own = new AbortController();
      running.current = own;
      setAsked((before) => ({ ...before, isPending: true }));
      const answer = await ask(question, own.signal);
      if (own.signal.aborted) {
        return undefined;
      }
      const value = answer.status === 'ok' ? answer.value : undefined;
      setAsked({ isPending: false, value, problem: problemOf(answer) });
      return value;
    },
    [ask],
  );
  return [asked, start];
}

/** A test of the camera's source, on demand. */
export function useTest(api: SetupApi) {
  const ask = useCallback((question: CameraQuestion, signal: AbortSignal): Promise<Answer<CameraTest>> => api.testCamera(question, signal), [api]);
  return useAsked(ask);
}

/** The camera's picture as an address that the page can show, on demand. */
export function useStill(api: SetupApi) {
  const ask = useCallback(
    async (question: CameraQuestion, signal: AbortSignal): Promise<Answer<string>> => {
      const answer = await api.still(question, signal);
      return answer.status === 'ok' ? { status: 'ok', value: URL.createObjectURL(answer.value) } : answer;
    },
    [api],
  );
  const [still, load] = useAsked(ask);
  const url = still.value;
  useEffect(() => (url === undefined ? undefined : () => URL.revokeObjectURL(url)), [url]);
  return [still, load] as const;
}

const SETTLE_MS = 200;

/** What the server says of a calibration, asked anew whenever it or the plan changes. */
export function useJudgement(api: SetupApi, floor: Box, calibration: Json | undefined, isJudged: boolean): CalibrationJudgement | undefined {
  const [judgement, setJudgement] = useState<CalibrationJudgement>();
  const { min, max } = floor;
  const asked = JSON.stringify([min, max, calibration]);
  useEffect(() => {
    if (!isJudged) {
      return undefined;
    }
    const own = new AbortController();
    const [lower, upper, document] = JSON.parse(asked) as [Box['min'], Box['max'], CalibrationDocument];
    const timer = setTimeout(() => {
      void api.judge({ floor: { min: lower, max: upper }, calibration: document }, own.signal).then((answer) => {
        if (!own.signal.aborted) {
          setJudgement(answer.status === 'ok' ? answer.value : { points: [], grid: [], coverage: [], problem: problemOf(answer) });
        }
      });
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [api, asked, isJudged]);
  return isJudged ? judgement : undefined;
}

function problemOf<T>(answer: Answer<T>): string | undefined {
  switch (answer.status) {
    case 'ok':
      return undefined;
    case 'refused':
      return answer.refusal.detail;
    case 'failed':
      return failureText(answer.failure);
  }
}
