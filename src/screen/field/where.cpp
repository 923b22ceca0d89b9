#include "screen/field/where.h"

namespace todoke {

namespace {

struct Drawing {
  std::string_view kind;
  std::string_view name;  ///< assets/help/<name>.svg, and the words "where.<name>"
  std::uint8_t ratio;     ///< of the drawing, height in hundredths of the width
};

constexpr Drawing drawings[] = {
    {"my_number", "my-number-card", 64},
    {"insured_number", "care-insurance-card", 88},
    {"insurer_number", "care-insurer-number", 88},
    {"bank_account", "passbook", 68},
};

}  // namespace

void add_where(const FieldScene& scene, std::vector<Node>& nodes) {
  for (const Drawing& drawing : drawings) {
    if (drawing.kind != scene.field().kind) continue;
    const std::string key = "where." + std::string(drawing.name);
    Node& where = add_node(nodes, Role::Details, scene.path_of("where"), scene.say("where"));
    add_text(where.children, scene.path_of("where/text"), scene.say(key));
    Node& picture = add_node(where.children, Role::Picture, scene.path_of("where/picture"),
                             scene.say(key + ".picture"));
    picture.href = drawing.name;
    picture.ratio = drawing.ratio;
  }
}

}  // namespace todoke
