#include <libxml/xmlversion.h>
// Where libxml2 was built with ICU, its headers declare types of ICU, which Foundation declares, too, in another version:
// a file that sees both does not compile. Nothing here uses them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
