// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

#include <functional>
#include <map>

namespace porchlight::simulation {

/// The pages about groups in an app: what the engine has told of each that was on the screen, and the links it has made.
class GroupPage
{
public:
    explicit GroupPage(std::function<void(engine::EngineEvent)> post) : m_post(std::move(post)) {}

    void create(const engine::GroupLook &look, const std::vector<AccountId> &members)
    {
        m_post(engine::CreateGroup{++m_ask, look, members});
    }
    void change(const ConversationId &group, engine::GroupChangeKind kind, const std::vector<AccountId> &accounts)
    {
        m_post(engine::ChangeGroup{++m_ask, group, kind, accounts});
    }
    void letMembersAdd(const ConversationId &group, bool mayAdd) { m_post(engine::SetMembersAdd{++m_ask, group, mayAdd}); }
    void invite(const ConversationId &group, bool isOpen)
    {
        m_post(engine::ShowGroup{group}); // which tells the link
        m_post(engine::SetInvitation{++m_ask, group, isOpen});
    }
    void join(const QString &link) { m_post(engine::JoinGroup{++m_ask, link}); }

    void told(const engine::GroupTold &told)
    {
        if (told.link.isEmpty())
            m_links.erase(told.conversation);
        else
            m_links[told.conversation] = told.link;
    }
    /// The engine is gone.
    void fail() { m_links.clear(); }

    /// That this app has made, as far as it was told.
    const std::map<ConversationId, QString> &links() const { return m_links; }

private:
    std::function<void(engine::EngineEvent)> m_post;
    engine::AskId m_ask = 8'000'000; ///< others ask below
    std::map<ConversationId, QString> m_links;
};

} // namespace porchlight::simulation
