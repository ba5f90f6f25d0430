#include "CLanguage.h"

#include <cstdio>  // The header of CLD2 names FILE and does not say where it comes from.

#include <cld2/public/compact_lang_det.h>

const char *detectLanguage(const char *text, size_t length) {
    bool reliable = false;
    CLD2::Language language = CLD2::DetectLanguage(text, static_cast<int>(length), /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE) return nullptr;
    return CLD2::LanguageCode(language);
}
