// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shared/base/Ids.h"
#include "shared/base/Time.h"

#include <deque>
#include <map>
#include <vector>

namespace porchlight::relay {

/// What the operator may want to look at (D5). No content is in it, and nobody whom anything went to.
struct AccountFlag
{
    enum class Kind : quint8 {
        ManyRecipients, ///< messages in more than 100 conversations within an hour
        Regular,        ///< messages at nearly constant intervals, as a machine sends them
    };

    AccountId account;
    Kind kind = Kind::ManyRecipients;
    quint64 firstMs = 0; ///< when it was noticed, since 1970
    quint64 lastMs = 0;  ///< when it was so last
    quint32 times = 0;   ///< messages that it was so at
};

/// Looks at when and in how many conversations accounts say something. It refuses nothing: a person can be the reason
/// for either. In memory, and bounded.
///
/// Regular are 31 messages one after the other whose intervals are all within a tenth of their mean, of at least a
/// second. What people write has intervals that vary by as much as they last: were they exponential, thirty in a row
/// within a tenth would come once in 10^32 times. What is faster than a second is an outbox that empties itself after
/// a time without a network, and one that the relay has told to wait empties itself at the relay's own pace: both begin
/// anew. A machine that waits at random is not noticed.
class FlagBook
{
public:
    static constexpr std::size_t recipientsMax = 100;
    static constexpr std::size_t intervals = 30;
    static constexpr std::size_t accountsMax = 20'000; ///< that are watched; beyond that the longest silent go
    static constexpr std::size_t flagsMax = 1'000;

    /// Messages of an account in a conversation, that count.
    void sent(const AccountId &account, const ConversationId &conversation, quint32 messages, Now now);
    /// It was told to wait.
    void toldToWait(const AccountId &account);

    /// The newest first.
    std::vector<AccountFlag> flags() const;
    std::size_t count() const { return m_flags.size(); }
    void clear() { m_flags.clear(); }

private:
    struct Watched
    {
        std::map<ConversationId, milliseconds> recipients; ///< and when last
        std::deque<milliseconds> times;
        milliseconds last{0};
    };

    void flag(const AccountId &account, AccountFlag::Kind kind, quint64 wallMs);
    void makeRoom();
    static bool isRegular(const std::deque<milliseconds> &times);

    std::map<AccountId, Watched> m_watched;
    std::map<std::pair<AccountId, AccountFlag::Kind>, AccountFlag> m_flags;
};

} // namespace porchlight::relay
