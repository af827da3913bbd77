// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/engine/EngineEvents.h"

#include <algorithm>

namespace porchlight::engine {

/// Who has a message of a group, and who has read it (C5, rule 6): how many is the relay's answer; in a small group, of
/// which each member's marks are told, who they are as well, as far as they let it be seen.
class Receipts
{
public:
    explicit Receipts(const LocalImage &image)
    {
        if (image.identity)
            m_self = image.identity->account;
        for (const wire::AccountMark &mark : image.marks)
            note(mark);
    }

    void note(const wire::Marks &frame)
    {
        for (const wire::AccountMark &mark : frame.marks)
            note(mark);
    }
    wire::GetReceipts asked(const AskReceipts &ask)
    {
        m_asked[ask.ask] = ask;
        return {0, ask.conversation, ask.seq};
    }
    ReceiptsTold told(AskId ask, const wire::Receipts &answer)
    {
        ReceiptsTold told{ask, answer.members, answer.delivered, answer.read, {}, {}};
        const auto asked = m_asked.extract(ask);
        if (asked.empty() || answer.members >= quint32(wire::receiptsNamedMax))
            return told;
        for (const auto &[account, mark] : m_marks[asked.mapped().conversation]) {
            if (mark.readPublic >= asked.mapped().seq)
                told.readBy.push_back(account);
            else if (mark.delivered >= asked.mapped().seq)
                told.deliveredTo.push_back(account);
        }
        return told;
    }
    void beginGeneration() { m_marks.clear(); }

private:
    void note(const wire::AccountMark &mark)
    {
        if (mark.account == m_self)
            return;
        wire::AccountMark &kept = m_marks[mark.conversation].try_emplace(mark.account, mark).first->second;
        kept.delivered = std::max(kept.delivered, mark.delivered);
        kept.readPublic = std::max(kept.readPublic, mark.readPublic);
    }

    AccountId m_self;
    std::map<ConversationId, std::map<AccountId, wire::AccountMark>> m_marks;
    std::map<AskId, AskReceipts> m_asked;
};

} // namespace porchlight::engine
