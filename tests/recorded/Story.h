// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/recorded/Stage.h"

namespace porchlight::recorded {

/// What is recorded: Alice and Bob, three devices of hers one after the other and one of his, and everything that
/// devices say to a relay. Brings the app and the relay that it is built from onto the stage, and says in `expected`
/// what must come of it for ever.
class Story
{
public:
    explicit Story(const QString &folder);

    /// The whole of it; takes some seconds, most of them in Argon2id.
    Recording play();

private:
    void peopleMeet();
    void theyTalk();
    void aliceKeepsAKit();
    void aliceLinksALaptop();
    void bobIsAway();
    void aliceUnlinksTheLaptop();
    void bobComesBack();
    void aliceLosesEverything();
    void noteKeys();

    DeviceHost &desk() { return m_stage.at(QStringLiteral("alice/1")); }
    DeviceHost &laptop() { return m_stage.at(QStringLiteral("alice/2")); }
    DeviceHost &bob() { return m_stage.at(QStringLiteral("bob/1")); }
    ConversationId ask(DeviceHost &device, const QString &handle);
    MessageId say(DeviceHost &device, const QString &text, const std::optional<Reply> &reply = {});
    void edit(DeviceHost &device, const MessageId &message, const QString &text);
    void rest() { m_stage.run(std::chrono::seconds(3)); }
    void expect(const QString &key, const QJsonValue &value) { m_stage.recording.expected[key] = value; }

    Stage m_stage;
    ConversationId m_talk;
    MessageId m_first;  ///< Alice's
    MessageId m_answer; ///< Bob's
    QString m_code;     ///< of the recovery kit that is good in the end
    qint64 m_bobIsBackMs = 0;
};

} // namespace porchlight::recorded
