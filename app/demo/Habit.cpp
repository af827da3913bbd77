// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/demo/Habit.h"

#include <algorithm>

namespace porchlight::demo {

namespace {

constexpr milliseconds thinksFor = 1'100ms;
constexpr milliseconds saysThatItTypes = 2s; // others see it for five seconds
constexpr milliseconds typesForMin = 1s;
constexpr milliseconds typesForMax = 7s;
constexpr milliseconds isThereFor = 100s;
constexpr milliseconds isGoneFor = 40s;
constexpr milliseconds waitsToGo = 10s;
constexpr milliseconds lingers = 60s;
constexpr int rowsMax = 20; ///< of which the last one of Liv's is looked for

} // namespace

Habit::Habit(const Part &part, Villager &villager, quint32 seed, std::size_t turn, std::size_t turns)
    : m_part(part), m_villager(villager), m_repartee(part, seed), m_random(seed ^ (quint32(part.who) << 16)), m_turn(turn),
      m_turns(turns), m_coming(this), m_resting(this)
{
    m_coming.setSingleShot(true);
    m_resting.setSingleShot(true);
    connect(&m_coming, &QTimer::timeout, this, &Habit::comeOrGo);
    connect(&m_resting, &QTimer::timeout, this, [this] { m_villager.post(engine::SetActive{false}); });
    connect(&m_villager, &Villager::changed, this, [this](const engine::LocalChanges &changes) {
        for (const ConversationId &conversation : changes.conversations)
            look(conversation);
    });
}

void Habit::begin(const AccountId &liv)
{
    noteWhatIsThere();
    m_liv = liv;
    m_villager.post(engine::SetActive{!m_part.isElsewhere});
    watch();
    if (m_part.comesAndGoes)
        m_coming.start(about(isThereFor));
}

void Habit::open(const ConversationId &conversation, const QString &text, milliseconds after)
{
    Talk &talk = talkIn(conversation);
    talk.stage = Stage::Thinking;
    talk.saying = text;
    talk.timer.start(after);
}

/// What was said before the window opened has had its answer.
void Habit::noteWhatIsThere()
{
    for (const store::ConversationSummary &summary : m_villager.reader().conversations()) {
        if (const auto row = m_villager.newest(summary.id))
            talkIn(summary.id).seen = row->seq.value_or(0);
    }
}

/// Nobody is told that one types where one does not look.
void Habit::watch()
{
    engine::Watching all;
    for (const auto &talk : m_talks)
        all.conversations.push_back(talk.first);
    m_villager.post(std::move(all));
}

Habit::Talk &Habit::talkIn(const ConversationId &conversation)
{
    auto &talk = m_talks[conversation];
    if (!talk) {
        talk = std::make_unique<Talk>();
        talk->timer.setSingleShot(true);
        connect(&talk->timer, &QTimer::timeout, this, [this, conversation] { step(conversation); });
    }
    return *talk;
}

void Habit::look(const ConversationId &conversation)
{
    if (m_liv.isNull() || !m_villager.isAwake())
        return;
    const auto page = m_villager.reader().timelinePage(conversation, std::nullopt, rowsMax);
    const auto row = std::ranges::find_if(page, [this](const store::TimelineRow &r) {
        return r.sender == m_liv && r.seq && !r.note && !r.isDeleted && !r.text.isEmpty();
    });
    if (row == page.end())
        return;
    Talk &talk = talkIn(conversation);
    if (*row->seq <= talk.seen)
        return;
    talk.seen = *row->seq;
    talk.about = row->id;
    talk.heard = row->text;
    if (talk.stage == Stage::Typing)
        return; // it is finished first
    talk.stage = Stage::Unread;
    talk.timer.start(about(m_part.readsAfter));
}

void Habit::step(const ConversationId &conversation)
{
    Talk &talk = talkIn(conversation);
    if (!m_villager.isAwake()) { // it is read once they are back
        talk.stage = Stage::Idle;
        return;
    }
    switch (talk.stage) {
    case Stage::Idle: return;
    case Stage::Unread: return think(conversation, talk);
    case Stage::Thinking:
        talk.stage = Stage::Typing;
        talk.done.setRemainingTime(
            std::clamp(about(m_part.perLetter * talk.saying.size()), typesForMin, typesForMax).count(), Qt::PreciseTimer);
        [[fallthrough]];
    case Stage::Typing: return type(conversation, talk);
    }
}

void Habit::think(const ConversationId &conversation, Talk &talk)
{
    m_villager.post(engine::SetActive{true});
    m_villager.read(conversation);
    const Repartee::Answer answer = m_repartee.to(std::exchange(talk.heard, QString()));
    const bool isMine = isMyTurn(conversation, talk, 0);
    if (!answer.reaction.isEmpty() && (isMine || isMyTurn(conversation, talk, 1)))
        m_villager.post(engine::React{conversation, talk.about, answer.reaction});
    if (!isMine || answer.text.isEmpty()) {
        talk.stage = Stage::Idle;
        return rest();
    }
    talk.stage = Stage::Thinking;
    talk.saying = answer.text;
    talk.timer.start(about(thinksFor));
}

void Habit::type(const ConversationId &conversation, Talk &talk)
{
    if (!talk.done.hasExpired()) {
        m_villager.post(engine::SetTyping{conversation, true});
        talk.timer.start(std::min(saysThatItTypes, milliseconds(std::max<qint64>(talk.done.remainingTime(), 1))));
        return;
    }
    m_villager.say(conversation, std::exchange(talk.saying, QString()));
    talk.stage = talk.heard.isEmpty() ? Stage::Idle : Stage::Unread;
    if (talk.stage == Stage::Unread) // something came meanwhile
        talk.timer.start(about(m_part.readsAfter));
    else
        rest();
}

/// In a conversation of two always; in a group one answers to each message, or who is spoken to.
bool Habit::isMyTurn(const ConversationId &conversation, const Talk &talk, std::size_t after) const
{
    const auto summary = m_villager.reader().conversation(conversation);
    if (!summary || !summary->isGroup)
        return after == 0;
    const auto row = m_villager.reader().message(conversation, talk.about);
    const QString called = QString::fromUtf8(m_part.name).section(u' ', 0, 0);
    if (after == 0 && row && row->text.contains(called, Qt::CaseInsensitive))
        return true;
    return (std::size_t(talk.seen) + after) % m_turns == m_turn;
}

bool Habit::isBusy() const
{
    return std::ranges::any_of(m_talks, [](const auto &talk) { return talk.second->stage != Stage::Idle; });
}

/// Who is elsewhere goes back there in a while.
void Habit::rest()
{
    if (m_part.isElsewhere && !isBusy())
        m_resting.start(about(lingers));
}

void Habit::comeOrGo()
{
    if (m_villager.isAwake() && isBusy())
        return m_coming.start(waitsToGo);
    if (m_villager.isAwake()) {
        m_villager.sleep();
        return m_coming.start(about(isGoneFor));
    }
    m_coming.start(about(isThereFor));
    if (m_villager.wake())
        return;
    m_villager.post(engine::SetActive{true});
    watch();
    for (const auto &talk : m_talks)
        look(talk.first);
}

/// A third more or less.
milliseconds Habit::about(milliseconds time)
{
    return milliseconds(time.count() * (67 + m_random.bounded(67)) / 100);
}

} // namespace porchlight::demo
