#pragma once

#include <string>

#include "core/answer/problem.h"
#include "core/field/library.h"
#include "core/form/form.h"

namespace todoke::intake {

/// The banks and branches that residents look up on the site: the documents "bank/index" and
/// "bank/<code>" of its library. The core never asks them, since what it reads must not hang on
/// what a browser could fetch; intake does, so that no code arrives beside another bank's name.
class BankShelf {
 public:
  /// `folder` is the site's library, "<site>/assets/library", with a version in each file's name.
  /// Without banks in it the shelf is empty, and every code is good.
  static BankShelf load(const std::string& folder);

  /// "bank_code_of_another" and "branch_code_of_another", at the name, for each bank account of
  /// the answers whose code the documents give to another name. A code that they do not know is
  /// good: a bank may be newer than they are.
  Problems check(const Form& form, const Json& answers) const;

 private:
  void check_field(const Field& field, const Json& answers, const std::string& path,
                   Problems& problems) const;
  void check_account(const Json& account, const std::string& path, Problems& problems) const;

  std::string folder_;
  std::string ending_;  ///< "-<version>.json"
  Library index_;
};

}  // namespace todoke::intake
