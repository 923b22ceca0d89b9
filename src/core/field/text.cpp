#include "core/field/kinds.h"
#include "core/field/reading.h"

namespace todoke {

namespace {

Reading read(const FieldView& view) { return read_text(view, clean_line, 200); }

}  // namespace

Kind text_kind() { return {"text", {}, read, write_string, show_string}; }

}  // namespace todoke
