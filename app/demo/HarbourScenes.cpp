// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"

/// What has been said in the harbour before the window opens: said by everybody's own app, one after the other.
namespace porchlight::demo {

bool Harbour::play(const Scene &scene)
{
    const auto conversation = begin(scene);
    if (!conversation)
        return false;
    m_conversations.push_back(*conversation);
    for (const Line &line : scene.lines) {
        if (!say(scene, *conversation, line))
            return false;
        if (line.reaction)
            react(scene, *conversation, line);
    }
    read(scene, *conversation);
    return true;
}

/// Both sides begin one of two, so it is a request to neither; but for the stranger, who begins alone. Nothing: it did not
/// come to be.
std::optional<ConversationId> Harbour::begin(const Scene &scene)
{
    if (scene.title)
        return beginGroup(scene);
    const Who other = scene.people.front();
    const auto theirs = ask(other, Who::Liv);
    if (other == Who::Oskar || !theirs)
        return theirs;
    Villager &liv = villager(Who::Liv);
    liv.post(engine::SetContact{liv.nextAsk(), villager(other).account(), true});
    return ask(Who::Liv, other);
}

std::optional<ConversationId> Harbour::ask(Who who, Who other)
{
    Villager &host = villager(who);
    const engine::AskId ask = host.nextAsk();
    host.post(engine::AskConversation{ask, QString::fromLatin1(partOf(other).handle)});
    if (!until("a conversation", [&] { return !host.ready(ask).isNull(); }))
        return std::nullopt;
    return host.ready(ask);
}

std::optional<ConversationId> Harbour::beginGroup(const Scene &scene)
{
    std::vector<AccountId> members;
    for (const Who who : scene.people)
        members.push_back(villager(who).account());
    Villager &liv = villager(Who::Liv);
    const engine::AskId ask = liv.nextAsk();
    liv.post(engine::CreateGroup{ask, {QString::fromUtf8(scene.title), {}}, members});
    const auto isIn = [&](Who who) {
        const auto summary = villager(who).reader().conversation(liv.ready(ask));
        return summary && summary->title == QString::fromUtf8(scene.title);
    };
    if (!until("the group", [&] { return !liv.ready(ask).isNull() && std::ranges::all_of(scene.people, isIn); }))
        return std::nullopt;
    return liv.ready(ask);
}

/// Until everybody who is there has it: so they stand in one order.
bool Harbour::say(const Scene &scene, const ConversationId &conversation, const Line &line)
{
    const QString text = QString::fromUtf8(line.text);
    villager(line.who).say(conversation, text);
    const auto has = [&](Who who) {
        const auto row = villager(who).newest(conversation);
        return row && row->text == text && row->seq;
    };
    return until(line.text, [&] { return has(Who::Liv) && std::ranges::all_of(scene.people, has); });
}

void Harbour::react(const Scene &scene, const ConversationId &conversation, const Line &line)
{
    const Who by = line.who == Who::Liv ? scene.people.front() : Who::Liv;
    if (const auto row = villager(by).newest(conversation))
        villager(by).post(engine::React{conversation, row->id, QString::fromUtf8(line.reaction)});
}

/// Everybody has read all of it; Liv not the last lines.
void Harbour::read(const Scene &scene, const ConversationId &conversation)
{
    for (const Who who : scene.people)
        villager(who).read(conversation);
    Villager &liv = villager(Who::Liv);
    const auto rows = liv.reader().timelinePage(conversation, std::nullopt, scene.unread + 1);
    if (rows.size() > std::size_t(scene.unread) && rows.back().seq)
        liv.post(engine::MarkRead{conversation, *rows.back().seq});
}

/// As by comparing the digits.
bool Harbour::verify(Who who)
{
    Villager &liv = villager(Who::Liv);
    const AccountId contact = villager(who).account();
    liv.post(engine::AskSafetyNumber{liv.nextAsk(), contact});
    if (!until("a safety number", [&] { return liv.safetyNumber() && !liv.safetyNumber()->groups.isEmpty(); }))
        return false;
    liv.post(engine::SetVerified{liv.nextAsk(), contact, true, liv.safetyNumber()->groups.join(QString())});
    return until("its mark", [&] { return liv.safetyNumber()->verified == engine::SafetyNumberTold::Verified::Yes; });
}

} // namespace porchlight::demo
