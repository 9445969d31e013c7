/* guichet for programs that are not in Rust: one JSON question in, one JSON answer out, the same as `guichet check`
 * gives to the same line.
 *
 * There is no clock behind it: a question about a procedure names its day ("today":"2026-11-22"), as Europe/Paris has it.
 * Every function may be called from any number of threads at once. Nothing is kept between calls.
 *
 * Link with -lguichet_c. The library is named by the version of the crate; what is declared here changes only with a
 * major version. */
#ifndef GUICHET_H
#define GUICHET_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Answers a question: `length` bytes of UTF-8, which need not end in a zero byte and stay the caller's.
 * The answer is UTF-8 that ends in a zero byte. It is the caller's to give back with guichet_free, once.
 * It is never NULL: what is no question is answered {"error":{"code":...}}. A NULL question is an empty one. */
char *guichet_answer(const char *question, size_t length);

/* Gives an answer back. NULL is nothing to give back. */
void guichet_free(char *answer);

/* Room for a question of `length` bytes, for a host that cannot point into this memory by itself (WebAssembly). NULL when
 * there is none. It is given back with guichet_give_back, once, under the same length. */
char *guichet_room(size_t length);
void guichet_give_back(char *room, size_t length);

/* The version of the rules' engine: "0.1.0". It is not to be given back. */
const char *guichet_version(void);

#ifdef __cplusplus
}
#endif

#endif
