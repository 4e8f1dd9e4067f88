#pragma once
// Worker lanes: named groups of threads with bounded queues on which blocking code runs, and
// timers. DESIGN 3.4: doors, bus level 1, bus level 2+, passwords, outgoing network.
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

#include "base/time.hpp"

namespace parley::base {

using Task = std::function<void()>;

class Lane {
 public:
  Lane(std::string name, std::size_t threads, std::size_t queue_max);
  ~Lane();  // Stop()
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  // False when the queue is full or the lane is stopping: the task was not taken and will not run.
  // A task must not throw; one that does is logged.
  [[nodiscard]] bool Post(Task task);
  // Lets queued tasks finish, then joins the threads. Idempotent.
  void Stop();

  const std::string& name() const { return name_; }
  std::size_t queue_max() const { return queue_max_; }
  std::size_t depth() const { return depth_.load(std::memory_order_relaxed); }
  std::uint64_t rejected() const { return rejected_.load(std::memory_order_relaxed); }
  bool InLane() const;

 private:
  void Run();

  const std::string name_;
  const std::size_t queue_max_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Task> queue_;
  bool stopping_ = false;
  std::atomic<std::size_t> depth_{0};
  std::atomic<std::uint64_t> rejected_{0};
  std::vector<std::thread> threads_;
};

// One thread that runs short callbacks at their time; anything that blocks is posted to a lane.
class Timers {
 public:
  using Id = std::uint64_t;
  Timers();
  ~Timers();
  Timers(const Timers&) = delete;
  Timers& operator=(const Timers&) = delete;

  Id After(std::chrono::milliseconds delay, Task task);
  // Runs `task` every `interval` until cancelled; the next run is planned when one has ended.
  Id Every(std::chrono::milliseconds interval, Task task);
  // True when the task will not run (any more). When it is running right now on another thread,
  // waits for its end.
  bool Cancel(Id id);
  void Stop();

 private:
  struct Entry {
    Task task;
    std::chrono::milliseconds interval{0};
    Deadline at;
  };
  void Run();
  Id Add(std::chrono::milliseconds delay, std::chrono::milliseconds interval, Task task);

  std::mutex mutex_;
  std::condition_variable wake_;
  std::condition_variable idle_;
  std::multimap<Deadline, Id> order_;
  std::unordered_map<Id, Entry> entries_;
  Id next_ = 1;
  Id running_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace parley::base
