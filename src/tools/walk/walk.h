#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/check/sheet.h"
#include "core/submission/submission.h"

namespace todoke {

/// How often a rule was seen true and false on all ways.
struct Outcomes {
  std::size_t held = 0;
  std::size_t failed = 0;
};

/// Questions on a way: fields shown, notes and groups not counted.
struct WayLength {
  std::size_t questions = 0;
  std::size_t pages = 0;
  int seconds = 0;  ///< by the kinds of the questions
  int minutes = 0;  ///< as residents are told them, calibrated by the intro's minutes
};

/// What a walk through a form has seen. Fields are named "page/field" or "page/group/field".
struct WalkReport {
  std::size_t ways = 0;      ///< different ways to fill in the form that were tried
  bool is_complete = true;   ///< false when the walk along branches stopped at its bound
  std::map<std::string, std::size_t> pages;   ///< how often each was reached
  std::map<std::string, std::size_t> fields;
  std::map<std::string, std::size_t> options;  ///< "page/field=value": how often offered
  std::map<std::string, Outcomes> rules;       ///< "page/field show_if", "page/field check code"
  std::vector<std::string> dead_ends;          ///< sentences
  std::size_t good_ways = 0;  ///< that end in an application without problems
  WayLength shortest, typical, longest;  ///< of the good ways

  std::vector<std::string> unreached_pages() const;
  std::vector<std::string> unreached_fields() const;
  std::vector<std::string> unoffered_options() const;
  /// Rules that only ever came out one way: "…: never true", "…: never false".
  std::vector<std::string> one_sided_rules() const;
  /// Whether a resident could be led nowhere: unreached pages, fields or options, dead ends, or
  /// no way at all that can be sent.
  bool has_faults() const;
};

/// One of the few ways that together show everything: filled in as a resident might.
struct CoveringWay {
  std::string name;  ///< "longest", "shortest", "way_3", "refused_1"
  Json answers;
  std::vector<Submission::Sent> files;
  std::vector<std::string> pages;
  Problems problems;
  std::vector<std::string> shows;  ///< what the ways before it do not
};

struct Walk {
  WalkReport report;
  std::vector<CoveringWay> cover;
};

/// Fills in the form along every branch: each value of each question that a rule reads is tried
/// from each different set of shown questions, until nothing new appears or `ways_max` is reached.
/// What is still not seen then is searched for, goal by goal, by way of its rules. Dates and
/// numbers are tried at the thresholds that stand in rules and dated values.
Walk walk_form(const Form& form, const Facts& facts, std::size_t ways_max = 2000);

Json to_json(const WalkReport& report);
/// As an example: {"name", "today", "answers", "attachments", "expect"} (forms/README.md).
Json to_json(const CoveringWay& way, const Date& today);

}  // namespace todoke
