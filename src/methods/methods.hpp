#pragma once
// The table of DDP methods, used by three doors: DDP, REST method.call, and the bus
// (meteor.callMethodWithToken). A method is one row next to its handler; see methods/*.cpp.
// Source of names, parameters and errors: facts/methods.md, facts/ddp.md 5.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/json.hpp"
#include "chat/chat.hpp"

namespace parley::methods {

using base::Array;
using base::Object;
using base::Value;

// What a method may do to the connection that called it. Only DDP has one: methods that need it
// answer as documented (or do nothing) when `session` is null.
class Session {
 public:
  virtual ~Session() = default;
  virtual const std::string& id() const = 0;
  virtual void LoggedIn(const services::accounts::LoginResult& login) = 0;
  virtual void LoggedOut() = 0;
};

struct Call {
  chat::Chat& chat;
  chat::Caller caller;
  services::accounts::ClientInfo client;
  std::string node_id;
  Session* session = nullptr;
};

enum class Auth {
  kUser,       // logged in, else error "error-invalid-user" in the method's documented form
  kAnonymous,  // logged in, or the workspace allows anonymous reading
  kNone,
};

using Handler = Value (*)(Call& call, const Array& params);

struct Method {
  std::string_view name;
  Auth auth;
  Handler handler;
  // False for what the login screen needs while the set-up wizard is pending: everything else is
  // refused until then ("error-not-allowed").
  bool needs_setup = true;
};

// Adds rows at start-up: `const Rows kRows{{…}, {…}};` at namespace scope of a methods/*.cpp file.
// A name declared twice ends the process.
struct Rows {
  Rows(std::initializer_list<Method> rows);
};

const Method* FindMethod(std::string_view name);
std::vector<std::string> MethodNames();  // sorted: the golden list

// Runs a method: unknown name → Error "404" "Method 'x' not found". Everything unexpected is logged
// and becomes InternalError. An undefined result is nullopt; JavaScript's null is a null Value.
std::optional<Value> Invoke(Call& call, std::string_view name, const Array& params);

// What a handler returns for "undefined".
Value Undefined();

}  // namespace parley::methods
