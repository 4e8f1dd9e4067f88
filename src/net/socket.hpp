#pragma once
// Message-oriented client connections: raw WebSocket, SockJS over WebSocket, and the SockJS
// fall-backs look the same from above. Each socket is owned by one loop; DESIGN 3.5.
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "net/http.hpp"

namespace parley::net {

// One I/O thread. Tasks posted from other threads run in order of arrival; after all that have
// arrived are done, the loop flushes each socket that was sent to with one send() of all that waits
// for it; sockets waiting for the same messages share one joined buffer.
class Loop {
 public:
  virtual ~Loop() = default;
  virtual void Post(std::function<void()> task) = 0;
  virtual bool InLoop() const = 0;
  // Position among the server's loops, from 0.
  virtual std::size_t index() const = 0;
  // Runs `task` on this loop after `delay`; the returned token cancels when destroyed or reset.
  virtual std::shared_ptr<void> After(std::chrono::milliseconds delay,
                                      std::function<void()> task) = 0;
};

// Text to send, serialized once and shared by all receivers; each framing is built at most once,
// when first needed. Immutable, any thread.
class Message {
 public:
  explicit Message(std::string text);
  ~Message();
  const std::string& text() const { return text_; }
  // WebSocket frame of the text; of `a["…"]`; the SockJS text itself. Built under a once-flag.
  const std::string& RawFrame() const;
  const std::string& SockJsFrame() const;
  const std::string& SockJsText() const;

 private:
  struct Frames;
  std::string text_;
  std::unique_ptr<Frames> frames_;
};
using MessagePtr = std::shared_ptr<const Message>;
MessagePtr MakeMessage(std::string text);

enum class SendResult {
  kQueued,   // will go out at the next flush (or has)
  kDropped,  // the socket is closing, or its queue is over the limit: it is being closed
};

enum class Framing { kRaw, kSockJs };

// Close codes used by us (facts/ddp.md 2.2).
inline constexpr int kCloseNormal = 1000;
inline constexpr int kCloseGoingAway = 1001;
inline constexpr int kCloseProtocolError = 1002;
inline constexpr int kCloseUnsupportedData = 1007;
inline constexpr int kClosePolicy = 1008;
inline constexpr int kCloseTooBig = 1009;
inline constexpr int kCloseDdpTimeout = 4000;

class Socket {
 public:
  virtual ~Socket() = default;
  // On the socket's loop only.
  virtual SendResult Send(const MessagePtr& message) = 0;
  // Any thread; `reason` is at most 123 bytes. What was queued before goes out first.
  virtual void Close(int code, std::string reason) = 0;
  // Any thread: drops the connection without a close frame.
  virtual void Terminate() = 0;
  virtual Loop& loop() = 0;
  virtual Framing framing() const = 0;
  virtual const Request& handshake() const = 0;
  virtual std::size_t queued_bytes() const = 0;
};
using SocketPtr = std::shared_ptr<Socket>;

// What stands above a socket. All calls come on the socket's loop, in order, and must not block.
class SocketHandler {
 public:
  virtual ~SocketHandler() = default;
  virtual void OnOpen() = 0;
  // One DDP message as text; for SockJS each element of the array, one by one. A frame is complete
  // and valid UTF-8. A bare object on SockJS arrives as it is (facts/ddp.md 1.2).
  virtual void OnText(std::string_view text) = 0;
  // A binary frame, invalid UTF-8 or an undecodable SockJS array: the handler closes as it wants.
  virtual void OnUnsupported() = 0;
  // Any frame at all arrived (pings too): a sign of life.
  virtual void OnActivity() {}
  // Exactly once, last. `code` 1006 when the connection was lost.
  virtual void OnClose(int code, std::string_view reason) = 0;
};

// Makes the handler of a new socket, on the socket's loop; nullptr refuses with 503.
using SocketFactory = std::function<std::shared_ptr<SocketHandler>(const SocketPtr&)>;

}  // namespace parley::net
