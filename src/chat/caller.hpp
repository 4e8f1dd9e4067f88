#pragma once
// Who calls a use case. Doors fill it; permission checks stand in the use cases.
#include <string>

namespace parley::chat {

struct Caller {
  std::string uid;           // empty: anonymous
  std::string hashed_token;  // of the session, when there is one
  std::string connection;    // DDP session, or empty
  std::string address;

  bool anonymous() const { return uid.empty(); }
};

}  // namespace parley::chat
