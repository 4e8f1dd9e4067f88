#pragma once
// Collection `rocketchat_message` (facts/data-model.md 6).
#include <optional>
#include <string>
#include <vector>

#include "model/repository.hpp"

namespace parley::model {

struct HistoryQuery {
  std::string rid;
  std::optional<std::int64_t> latest_ms;  // upper end
  std::optional<std::int64_t> oldest_ms;  // lower end
  bool inclusive = false;
  bool show_threads = true;  // replies not shown in the room too
  std::vector<std::string> hidden_types;
  std::int64_t skip = 0;
  std::int64_t limit = 20;
  bool ascending = false;
};

class Messages : public Repository {
 public:
  explicit Messages(store::Store& store);

  // Visible messages, newest first unless `ascending`; sorted by (ts, _id).
  std::vector<Object> History(const HistoryQuery& query) const;
  std::int64_t CountVisible(const HistoryQuery& query) const;
  // channels.messages and friends: an already checked filter joined with rid and visibility.
  Page List(std::string_view rid, const Object& filter, const Object& sort,
            const Object& projection, std::int64_t skip, std::int64_t limit) const;
  std::optional<Object> LastVisible(std::string_view rid, std::string_view except_id) const;
  std::vector<Object> VisibleByIds(const std::vector<std::string>& ids) const;
  std::int64_t CountNewerThan(std::string_view rid, std::int64_t ts_ms) const;
  std::vector<Object> UpdatedSince(std::string_view rid, std::int64_t since_ms) const;
  std::vector<Object> DeletedSince(std::string_view rid,
                                   std::int64_t since_ms) const;  // from the trash
  std::vector<std::string> IdsOfRoom(std::string_view rid) const;
};

}  // namespace parley::model
