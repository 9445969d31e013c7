/* Answers standard input, a question a line, through the header: what a C program does. */
#define _GNU_SOURCE
#include "guichet.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>

int main(void) {
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, stdin)) > 0) {
        char *answer = guichet_answer(line, (size_t)length);
        puts(answer);
        guichet_free(answer);
    }
    free(line);
    return strlen(guichet_version()) > 0 ? 0 : 1;
}
