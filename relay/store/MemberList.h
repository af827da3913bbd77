// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <vector>

namespace porchlight::relay {

/// Who is in a conversation, in the order of the ids. Copies share one list that never changes, since each message in a large group carries it
/// from thread to thread. A value; any thread.
class MemberList
{
public:
    MemberList() = default;
    /// @p ids in any order, each once.
    MemberList(std::vector<AccountId> ids)
    {
        if (!std::ranges::is_sorted(ids))
            std::ranges::sort(ids);
        m_ids = std::make_shared<const std::vector<AccountId>>(std::move(ids));
    }
    MemberList(std::initializer_list<AccountId> ids) : MemberList(std::vector<AccountId>(ids)) {}

    const std::vector<AccountId> &ids() const
    {
        static const std::vector<AccountId> none;
        return m_ids ? *m_ids : none;
    }
    auto begin() const { return ids().begin(); }
    auto end() const { return ids().end(); }
    bool empty() const { return ids().empty(); }
    std::size_t size() const { return ids().size(); }
    friend bool operator==(const MemberList &a, const MemberList &b) { return a.m_ids == b.m_ids || a.ids() == b.ids(); }

private:
    std::shared_ptr<const std::vector<AccountId>> m_ids;
};

} // namespace porchlight::relay
