#pragma once

#include <string>

#include "core/answer/problem.h"
#include "core/base/date.h"
#include "core/form/form.h"

namespace todoke {

/// What a native tool takes from the machine and from assets/, where the browser asks its host.

/// The day it is now in Japan.
Date today_in_japan();

/// The municipality's settings, or an empty object when there is no such file.
Json read_settings(const std::string& file);

/// The Japanese sentence for a problem, from the form or from assets/words/ja; the code itself
/// when there is none.
std::string sentence_of(const Form& form, const Problem& problem);

}  // namespace todoke
