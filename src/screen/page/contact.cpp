#include "screen/page/pages.h"

namespace todoke {

namespace {

struct Contact {
  std::string_view name;
  std::string_view phone;
  std::string_view hours;
};

Contact contact_of(const Scene& scene) {
  const Json* contact = find_member(scene.session.sheet().facts().settings, "contact");
  if (contact == nullptr) return {};
  return {text_of(*contact, "name"), text_of(*contact, "phone"), text_of(*contact, "hours")};
}

std::string lines_of(std::initializer_list<std::string_view> parts) {
  std::string lines;
  for (const std::string_view part : parts) {
    if (!part.empty()) (lines += lines.empty() ? "" : "\n") += part;
  }
  return lines;
}

/// RFC 3966: a telephone number without what only eyes need.
std::string tel_address(std::string_view phone) {
  std::string address = "tel:";
  for (const char c : phone) {
    if ((c >= '0' && c <= '9') || c == '+') address += c;
  }
  return address;
}

}  // namespace

void add_contact(const Scene& scene, std::vector<Node>& nodes) {
  const Contact contact = contact_of(scene);
  std::string text = lines_of({contact.name, contact.phone, contact.hours});
  if (text.empty()) return;
  add_heading(nodes, "contact/heading", scene.say("receipt.contact"), 2);
  add_text(nodes, "contact", std::move(text));
}

void add_help(const Scene& scene, std::vector<Node>& nodes) {
  const Contact contact = contact_of(scene);
  if (contact.phone.empty()) return;
  Node& help = add_node(nodes, Role::Details, "help", scene.say("help"));
  add_text(help.children, "help/text", scene.say("help.text"));
  std::string whom = lines_of({contact.name, contact.hours});
  if (!whom.empty()) add_text(help.children, "help/contact", std::move(whom));
  const std::string phone(contact.phone);
  add_link(help.children, "help/phone", scene.say("help.call", {{"phone", phone}}),
           tel_address(phone));
}

}  // namespace todoke
