#include "core/session/event.h"

namespace todoke {

Json to_json(const std::vector<Event>& events) {
  Json list = Json::array();
  for (const Event& event : events) {
    Json one = Json::object();
    one["type"] = event.type;
    if (!event.page.empty()) one["page"] = event.page;
    if (!event.field.empty()) one["field"] = event.field;
    if (!event.code.empty()) one["code"] = event.code;
    if (event.ms != 0) one["ms"] = event.ms;
    if (event.count != 0) one["count"] = event.count;
    list.push_back(std::move(one));
  }
  return list;
}

std::string without_rows(std::string_view path) {
  std::string kept;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    const std::string_view step = path.substr(0, end);
    if (step.find_first_not_of("0123456789") != std::string_view::npos) {
      if (!kept.empty()) kept += '/';
      kept += step;
    }
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return kept;
}

}  // namespace todoke
