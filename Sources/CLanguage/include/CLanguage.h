#pragma once

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The most likely language of `text`, `length` bytes of UTF-8, as an ISO 639-1 code, or NULL where it cannot be told.
/// The answer is a constant of the library.
const char *_Nullable detectLanguage(const char *_Nonnull text, size_t length);

#ifdef __cplusplus
}
#endif
