// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Harbour.h"

#include <algorithm>

/// What has been said in the harbour before the window opens: said by everybody's own app, through the relay, on days that lie
/// behind. Its clock and theirs are set forward from one line to the next.
namespace porchlight::demo {

/// Both sides begin one of two, so it is a request to neither; but for the stranger, who begins alone.
bool Harbour::meet()
{
    using Asked = std::pair<Who, engine::AskId>;
    std::vector<Asked> asked;
    const auto areReady = [&] {
        return std::ranges::all_of(asked, [this](const Asked &each) { return !villager(each.first).ready(each.second).isNull(); });
    };
    for (const Scene &scene : scenes())
        asked.push_back(scene.title ? Asked(Who::Liv, askGroup(scene)) : Asked(scene.people.front(), ask(scene.people.front(), Who::Liv)));
    if (!until("the conversations", areReady))
        return false;
    for (const auto &[who, ask] : asked)
        m_conversations.push_back(villager(who).ready(ask));

    Villager &liv = villager(Who::Liv);
    asked.clear();
    for (const Scene &scene : scenes()) {
        const Who other = scene.people.front();
        if (scene.title || other == Who::Oskar)
            continue;
        liv.post(engine::SetContact{liv.nextAsk(), villager(other).account(), true});
        asked.emplace_back(Who::Liv, ask(Who::Liv, other));
    }
    const auto areIn = [this] {
        for (std::size_t i = 0; i < scenes().size(); ++i) {
            const Scene &scene = scenes()[i];
            const auto isIn = [&](Who who) {
                const auto summary = villager(who).reader().conversation(m_conversations[i]);
                return summary && summary->title == QString::fromUtf8(scene.title);
            };
            if (scene.title && !std::ranges::all_of(scene.people, isIn))
                return false;
        }
        return true;
    };
    return until("its beginnings", [&] { return areReady() && areIn(); });
}

engine::AskId Harbour::ask(Who who, Who other)
{
    Villager &host = villager(who);
    const engine::AskId ask = host.nextAsk();
    host.post(engine::AskConversation{ask, QString::fromLatin1(partOf(other).handle)});
    return ask;
}

engine::AskId Harbour::askGroup(const Scene &scene)
{
    std::vector<AccountId> members;
    for (const Who who : scene.people)
        members.push_back(villager(who).account());
    Villager &liv = villager(Who::Liv);
    const engine::AskId ask = liv.nextAsk();
    liv.post(engine::CreateGroup{ask, {QString::fromUtf8(scene.title), {}}, members});
    return ask;
}

bool Harbour::goTo(milliseconds time)
{
    m_isTimeTold = false;
    m_relay.setTime(time);
    if (!until("the time", [this] { return m_isTimeTold; }))
        return false;
    m_clock->goTo(time);
    return true;
}

/// In the present.
bool Harbour::arrive()
{
    m_isTimeTold = false;
    m_relay.endRehearsal();
    if (!until("the present", [this] { return m_isTimeTold; }))
        return false;
    m_clock->catchUp();
    return true;
}

/// One line after the other, whichever conversation it is in, since time goes one way for all.
bool Harbour::talk()
{
    std::vector<Turn> turns;
    for (std::size_t i = 0; i < scenes().size(); ++i) {
        for (const Line &line : scenes()[i].lines)
            turns.push_back({m_almanac.timeOf(line.when), &scenes()[i], m_conversations[i], &line});
    }
    std::ranges::stable_sort(turns, {}, &Turn::at);
    for (const Turn &turn : turns) {
        if (!goTo(turn.at) || !say(turn) || !react(turn))
            return false;
    }
    for (std::size_t i = 0; i < scenes().size(); ++i)
        read(scenes()[i], m_conversations[i]);
    return true;
}

/// Until everybody who is there has it. What was still under way when the time goes on by days would be of another day, and keys
/// that wait for something would be given up.
bool Harbour::say(const Turn &turn)
{
    const QString text = QString::fromUtf8(turn.line->text);
    villager(turn.line->who).say(turn.conversation, text);
    return until(turn.line->text, [&] { return areAgreed(turn, [&](const auto &row) { return row.text == text && row.seq; }); });
}

bool Harbour::react(const Turn &turn)
{
    if (!turn.line->reaction)
        return true;
    const Who by = turn.line->who == Who::Liv ? turn.scene->people.front() : Who::Liv;
    if (const auto row = villager(by).newest(turn.conversation))
        villager(by).post(engine::React{turn.conversation, row->id, QString::fromUtf8(turn.line->reaction)});
    return until(turn.line->reaction, [&] { return areAgreed(turn, [](const auto &row) { return !row.reactions.empty(); }); });
}

/// What is said last is the same to all of the conversation.
bool Harbour::areAgreed(const Turn &turn, const std::function<bool(const store::TimelineRow &newest)> &has) const
{
    const auto hasIt = [&](Who who) {
        const auto row = villager(who).newest(turn.conversation);
        return row && has(*row);
    };
    return hasIt(Who::Liv) && std::ranges::all_of(turn.scene->people, hasIt);
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
