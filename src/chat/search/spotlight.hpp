#pragma once
// spotlight: users and rooms by a few letters (facts/methods.md, rest-endpoints.json).
#include <memory>
#include <string>
#include <vector>

#include "chat/caller.hpp"
#include "chat/context.hpp"

namespace parley::chat::search {

using base::Object;

struct SpotlightRequest {
  std::string text;  // a leading '#' or '@' narrows
  std::vector<std::string> except_usernames;
  bool users = true;
  bool rooms = true;
  std::string rid;
};

class Spotlight {
 public:
  explicit Spotlight(Context context) : context_(context) {}
  // {users: […], rooms: […]}
  Object Find(const Caller& caller, const SpotlightRequest& request) const;

 private:
  Context context_;
};

}  // namespace parley::chat::search
