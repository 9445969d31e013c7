// The labelled corpus of tests/photo/make_corpus.py, and what the checks must say of it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const CORPUS = process.env.PHOTO_CORPUS ?? "target/photo-corpus";
export const TODAY = "2026-11-22";

export const { images } = JSON.parse(readFileSync(join(CORPUS, "labels.json"), "utf8"));

export const bytesOf = ({ file }) => readFileSync(join(CORPUS, file));

/** What a question about a member of the corpus holds: the points of its truth, where it has one. Hints are asked for. */
export function question(image, { placed = true } = {}) {
  const points = placed ? pointsOf(image) : undefined;
  return { photo: join(CORPUS, image.file), today: TODAY, fingerprint: true, landmarks: true, ...(points && { points }) };
}

/** The four points: as annotated, or those of the ellipse of a mannequin. */
export function pointsOf({ truth }) {
  if (truth?.eye_image_left) {
    const { crown_est: crown, chin, eye_image_left: left, eye_image_right: right } = truth;
    return { crown, chin, eyes: [left, right] };
  }
  if (!truth?.face_ellipse) return undefined;
  const [x, y, , tall] = truth.face_ellipse;
  const toChin = 0.49 * 2 * tall; // eyes to chin; 1.736 times the distance of the eyes on the annotated face
  const [line, apart] = [y + tall - toChin, toChin / 1.736];
  return { crown: [x, y - tall], chin: [x, y + tall], eyes: [[x - apart / 2, line], [x + apart / 2, line]] };
}

/** The checks that a report holds against a photo: warnings and errors. */
export const against = (report) =>
  new Set(report.issues.filter(({ severity }) => severity !== "info").map(({ ref }) => ref));
