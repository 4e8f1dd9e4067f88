#pragma once
// Who may do what: permissions by role and scope, and access to rooms (facts/services.md 4.5, 4.6).
#include <string>
#include <vector>

#include "base/json.hpp"

namespace parley::services::authorization {

using base::Object;

class Authorization {
 public:
  virtual ~Authorization() = default;

  // `scope`: a room id, or empty. An empty uid has no permission.
  virtual bool HasPermission(const std::string& uid, const std::string& permission,
                             const std::string& scope = {}) = 0;
  virtual bool HasAllPermissions(const std::string& uid,
                                 const std::vector<std::string>& permissions,
                                 const std::string& scope = {}) = 0;
  virtual bool HasAtLeastOnePermission(const std::string& uid,
                                       const std::vector<std::string>& permissions,
                                       const std::string& scope = {}) = 0;
  virtual bool HasRole(const std::string& uid, const std::string& role,
                       const std::string& scope = {}) = 0;
  // `room` needs _id, t, teamId, prid. An empty uid is an anonymous caller.
  virtual bool CanAccessRoom(const Object& room, const std::string& uid,
                             const Object& extra = {}) = 0;
  virtual bool CanAccessRoomId(const std::string& rid, const std::string& uid) = 0;
  virtual void AddRoleRestrictions(const std::string& role,
                                   const std::vector<std::string>& permissions) = 0;
  // [{_id, username, roles}]
  virtual base::Array GetUsersFromPublicRoles() = 0;
  virtual void ClearCaches() = 0;
};

}  // namespace parley::services::authorization
