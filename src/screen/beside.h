#pragma once

#include "screen/screen.h"

namespace todoke {

/// Puts the second language beside the first: in each text that a resident reads, the sentence of
/// `second` after U+2028 (LINE SEPARATOR), where the two differ. Both are Screens of the same
/// session, so they have the same nodes. What has no room for two stays alone: the header, marks,
/// the effort ahead, and what is read out or stands in the window's title. Nothing typed is
/// touched.
void put_beside(Screen& screen, const Screen& second);

}  // namespace todoke
