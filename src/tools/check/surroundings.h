#pragma once

#include <string>

#include "core/answer/problem.h"
#include "core/base/date.h"
#include "core/form/form.h"

namespace todoke {

/// What a native tool takes from the machine and from assets/, where the browser asks its host.

/// The day it is now in Japan.
Date today_in_japan();

/// The settings that come with the project; elsewhere there are none.
inline constexpr const char* sample_settings = "assets/settings.json";

/// The municipality's settings. Errors as of `read_json_file`, and "wrong_type".
Result<Json> read_settings(const std::string& file);

/// The Japanese sentence for a problem, from the form or from assets/words/ja; the code itself
/// when there is none.
std::string sentence_of(const Form& form, const Problem& problem);

}  // namespace todoke
