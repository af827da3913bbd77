// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/demo/Repartee.h"
#include "app/demo/Villager.h"

namespace porchlight::demo {

/// How one of the invented people lives: reads what Liv writes, thinks, types, answers, puts a sign on it, and is out of
/// reach now and then. Owns nothing but its timers, of which none runs while there is nothing to do. On the main thread. Never
/// begins by itself, but for what openers() has.
class Habit final : public QObject
{
    Q_OBJECT

public:
    /// @p turn of @p turns: whose turn it is in the group, where not all answer at once. Both must outlive this.
    Habit(const Part &part, Villager &villager, quint32 seed, std::size_t turn, std::size_t turns);

    /// What @p liv writes from now on is noticed.
    void begin(const AccountId &liv);
    /// Says something by itself, after having typed it.
    void open(const ConversationId &conversation, const QString &text, milliseconds after);

private:
    enum class Stage : quint8 { Idle, Unread, Thinking, Typing };
    /// With one conversation.
    struct Talk
    {
        Seq seen = 0; ///< by Liv, noticed
        MessageId about;
        QString heard; ///< not answered yet
        QString saying;
        Stage stage = Stage::Idle;
        QDeadlineTimer done; ///< with typing
        QTimer timer;
    };

    void noteWhatIsThere();
    void watch();
    void look(const ConversationId &conversation);
    void step(const ConversationId &conversation);
    void think(const ConversationId &conversation, Talk &talk);
    void type(const ConversationId &conversation, Talk &talk);
    Talk &talkIn(const ConversationId &conversation);
    bool isMyTurn(const ConversationId &conversation, const Talk &talk, std::size_t after) const;
    bool isBusy() const;
    void rest();
    void comeOrGo();
    milliseconds about(milliseconds time);

    const Part &m_part;
    Villager &m_villager;
    Repartee m_repartee;
    QRandomGenerator m_random;
    const std::size_t m_turn;
    const std::size_t m_turns;
    AccountId m_liv; ///< null: it has not begun
    std::map<ConversationId, std::unique_ptr<Talk>> m_talks;
    QTimer m_coming; ///< and going
    QTimer m_resting;
};

} // namespace porchlight::demo
