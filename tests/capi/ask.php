<?php
// Answers standard input, a question a line, from PHP: `php tests/capi/ask.php LIBRARY`.

declare(strict_types=1);

// PHP's FFI reads declarations, and no directives.
$header = file_get_contents(__DIR__ . '/../../capi/guichet.h');
$c = FFI::cdef(preg_replace(['/^#ifdef __cplusplus.*?^#endif/ms', '/^#.*$/m'], '', $header), $argv[1]);

while (($line = fgets(STDIN)) !== false) {
    $question = rtrim($line, "\n");
    $answer = $c->guichet_answer($question, strlen($question));
    echo FFI::string($answer), "\n";
    $c->guichet_free($answer);
}
