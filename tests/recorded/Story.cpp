// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/recorded/Story.h"

#include "app/crypto/linking/LinkCode.h"
#include "app/encryption/EncryptionParts.h"
#include "shared/wire/Codec.h"
#include "tests/recorded/Timeline.h"

namespace porchlight::recorded {

using namespace engine;

namespace {

constexpr AskId anyAsk = 7;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

template <class F>
bool holds(const std::vector<wire::Frame> &frames)
{
    return std::ranges::any_of(frames, [](const wire::Frame &frame) { return std::holds_alternative<F>(frame); });
}

} // namespace

Story::Story(const QString &folder) : m_stage(folder) {}

Recording Story::play()
{
    peopleMeet();
    theyTalk();
    aliceKeepsAKit();
    aliceLinksALaptop();
    bobIsAway();
    aliceUnlinksTheLaptop();
    bobComesBack();
    aliceLosesEverything();
    noteKeys();
    return m_stage.recording;
}

ConversationId Story::ask(DeviceHost &device, const QString &handle)
{
    device.told.ready.reset();
    device.post(AskConversation{anyAsk, handle});
    m_stage.await("a conversation", [&] { return device.told.ready.has_value(); });
    return *device.told.ready;
}

MessageId Story::say(DeviceHost &device, const QString &text, const std::optional<Reply> &reply)
{
    device.post(Compose{anyAsk, m_talk, text, reply});
    rest();
    return device.told.composed;
}

void Story::edit(DeviceHost &device, const MessageId &message, const QString &text)
{
    device.post(Edit{anyAsk, m_talk, message, text});
    rest();
}

void Story::peopleMeet()
{
    m_stage.enrol(QStringLiteral("alice"), QStringLiteral("Desk"), true).start();
    m_stage.enrol(QStringLiteral("bob"), QStringLiteral("Phone"), true).start();
    rest();
    m_talk = ask(desk(), QStringLiteral("bob"));
    m_first = say(desk(), QStringLiteral("Good evening, Bob. Is the light on?"));
    bob().post(AcceptConversation{anyAsk, m_talk});
    rest();
    const Reply reply{m_first, m_stage.account(QStringLiteral("alice")), QStringLiteral("Good evening, Bob.")};
    m_answer = say(bob(), QStringLiteral("It is. Come over — there is tea. ☕"), reply);
    bob().post(AskSafetyNumber{anyAsk, m_stage.account(QStringLiteral("alice"))});
    rest();
    bob().post(
        SetVerified{anyAsk, m_stage.account(QStringLiteral("alice")), true, bob().told.safety.groups.join(QString())});
    rest();
    if (bob().told.safety.verified != SafetyNumberTold::Verified::Yes)
        qFatal("Bob has not compared the number");
    expect(QStringLiteral("safety_number"), bob().told.safety.groups.join(u' '));
}

void Story::theyTalk()
{
    say(desk(), QStringLiteral("I am on my wey."));
    edit(desk(), desk().told.composed, QStringLiteral("I am on my way."));
    desk().post(React{m_talk, m_answer, QStringLiteral("❤")});
    bob().post(React{m_talk, m_first, QStringLiteral("👍")});
    rest();
    bob().post(React{m_talk, m_first, QStringLiteral("🎉")});
    const MessageId slip = say(desk(), QStringLiteral("This was meant for somebody else."));
    desk().post(Redact{m_talk, slip});
    rest();
    bob().post(MarkRead{m_talk, 6});
    bob().post(MuteConversation{anyAsk, m_talk, 1'800'000'000'000});
    bob().post(RenameDevice{anyAsk, 1, QStringLiteral("Old phone")});
    bob().post(AskDevices{anyAsk, m_talk});
    rest();
    bob().post(DeleteForMe{m_talk, m_first});
    bob().post(SetPinned{m_talk, true});
    desk().post(SetDraft{m_talk, QStringLiteral("And shall I bring")});
    m_stage.run(20s);
    desk().post(SetDraft{m_talk, {}});
    desk().post(ChangeDisplayName{QStringLiteral("Alice Lamp")});
    m_stage.run(20s);
    m_stage.cut(QStringLiteral("alice/1")); // and it comes back with what it was given for that
    m_stage.run(10s);
    for (int i = 1; i <= 4; ++i)
        say(i % 2 ? desk() : bob(), QStringLiteral("Line %1 of a talk that goes on.").arg(i));
}

void Story::aliceKeepsAKit()
{
    desk().post(MakeRecoveryKit{anyAsk});
    m_stage.await("a recovery kit", [&] { return desk().told.recovery.stage == RecoveryReport::Stage::Shown; });
    desk().post(ConfirmRecoveryKit{anyAsk});
    rest();
    m_code = desk().told.recoveryCode;
}

void Story::aliceLinksALaptop()
{
    m_stage.enrol(QStringLiteral("alice"), QStringLiteral("Laptop"), false).start();
    m_stage.await("a pending device", [&] { return laptop().told.standing.isPending; });
    laptop().post(AskLinkCode{anyAsk, QStringLiteral("Laptop")});
    m_stage.await("a code", [&] { return !laptop().told.link.code.isEmpty(); });
    const QString code = laptop().told.link.code;
    const auto parsed = LinkCode::fromText(code);
    expect(QStringLiteral("link_code"), QJsonObject{{QStringLiteral("code"), code},
                                                    {QStringLiteral("rendezvous"), hex(parsed->rendezvous.toBytes())},
                                                    {QStringLiteral("commitment"), hex(parsed->commitment.toBytes())}});
    desk().post(EnterLinkCode{anyAsk, code, QStringLiteral("alice")});
    m_stage.await("digits", [&] {
        return desk().told.link.stage == LinkReport::Stage::Comparing &&
               laptop().told.link.digits == desk().told.link.digits;
    });
    // What the laptop is while the relay has not confirmed that it has asked for the history.
    m_stage.hears = [this](const Line &line, const std::vector<wire::Frame> &frames) {
        const QString name = QStringLiteral("laptop_waits");
        if (line.device == QLatin1String("alice/2") && holds<wire::PutMail>(frames) &&
            !m_stage.recording.profiles.contains(name))
            m_stage.keepProfile(line.device, name);
    };
    laptop().post(ConfirmLink{anyAsk});
    desk().post(ConfirmLink{anyAsk});
    m_stage.await("the history", [&] { return laptop().told.history.stage == HistoryReport::Stage::Done; });
    m_stage.run(70s); // what is kept for a while goes
    m_stage.hears = nullptr;
    expect(QStringLiteral("history"), timelines(*laptop().reader()));
}

void Story::bobIsAway()
{
    bob().stop();
    m_stage.keepProfile(QStringLiteral("bob/1"), QStringLiteral("bob_away"));
    rest();
    const MessageId first = say(desk(), QStringLiteral("Are you still there?"));
    edit(desk(), first, QStringLiteral("Are you still awake?"));
    const Reply reply{m_answer, m_stage.account(QStringLiteral("bob")), QStringLiteral("It is. Come over")};
    say(laptop(), QStringLiteral("From the laptop: äöü, <b>no markup</b>, and a lamp 🪔."), reply);
    laptop().post(React{m_talk, m_answer, QStringLiteral("🫖")});
    const MessageId slip = say(laptop(), QStringLiteral("Nobody is to read this."));
    laptop().post(Redact{m_talk, slip});
    rest();
    desk().stop(); // its next welcome knows of both devices
    m_stage.run(5s);
    desk().start();
    rest();
}

/// What the desk is while the relay has confirmed neither its next list of devices nor its next kit.
void Story::aliceUnlinksTheLaptop()
{
    m_stage.hears = [this](const Line &line, const std::vector<wire::Frame> &frames) {
        if (line.device != QLatin1String("alice/1") || line.what != Line::What::FromApp)
            return;
        if (holds<wire::UnlinkDevice>(frames))
            m_stage.schedule().after(10ms, [this] { desk().post(MakeRecoveryKit{anyAsk}); });
        if (holds<wire::PublishManifest>(frames))
            m_stage.keepProfile(QStringLiteral("alice/1"), QStringLiteral("desk_publishes"));
    };
    desk().told.recovery = {};
    desk().post(UnlinkDevice{anyAsk, 2});
    m_stage.await("another kit", [&] { return desk().told.recovery.stage == RecoveryReport::Stage::Shown; });
    m_stage.hears = nullptr;
    m_code = desk().told.recoveryCode;
    desk().post(ConfirmRecoveryKit{anyAsk});
    rest();
    say(desk(), QStringLiteral("The laptop is sold; this is the desk again."));
}

void Story::bobComesBack()
{
    m_bobIsBackMs = m_stage.ms();
    bob().start();
    m_stage.run(30s);
    bob().post(AskSafetyNumber{anyAsk, m_stage.account(QStringLiteral("alice"))});
    rest();
    const qint64 untilMs = m_stage.ms();
    const auto link = std::ranges::find_if(m_stage.recording.lines, [this](const Line &line) {
        return line.ms >= m_bobIsBackMs && line.device == QLatin1String("bob/1");
    });
    if (bob().told.safety.groups.join(u' ') != m_stage.recording.expected[QLatin1String("safety_number")].toString())
        qFatal("the safety number has changed");
    expect(QStringLiteral("bob"), QJsonObject{{QStringLiteral("link"), qint64(link->link)},
                                              {QStringLiteral("from_ms"), m_bobIsBackMs},
                                              {QStringLiteral("until_ms"), untilMs},
                                              {QStringLiteral("shows"), timelines(*bob().reader())}});
    say(bob(), QStringLiteral("I was asleep."));
}

void Story::aliceLosesEverything()
{
    desk().stop();
    DeviceHost &fresh = m_stage.enrol(QStringLiteral("alice"), QStringLiteral("New desk"), false);
    fresh.start();
    m_stage.await("a pending device", [&] { return fresh.told.standing.isPending; });
    fresh.post(UseRecoveryKit{anyAsk, m_code, true});
    m_stage.await("the account is back", [&] { return fresh.told.recovery.stage == RecoveryReport::Stage::Done; });
    m_stage.run(10s);
    say(fresh, QStringLiteral("All is lost but the account."));
    say(bob(), QStringLiteral("Then we begin again."));
    m_stage.run(40s); // a heartbeat each
    fresh.stop();
    bob().stop();
    m_stage.run(5s);
}

/// What a kit must bring back; and one that costs little to open, for every day.
void Story::noteKeys()
{
    const AccountId alice = m_stage.account(QStringLiteral("alice"));
    QByteArray blob;
    for (const Line &line : m_stage.recording.lines) {
        for (const wire::Frame &frame : wire::decode(line.message).frames) {
            if (const auto *put = std::get_if<wire::PutRecovery>(&frame); put && put->blob)
                blob = *put->blob;
        }
    }
    simulation::SeededRandom random(1);
    const RecoverySecrets secrets{SigningSeed::random(random), SelfSyncKey::random(random), BackupKey::random(random)};
    const auto code = RecoveryCode::random(random);
    const auto kit = RecoveryKit::derive(code, {},
                                         RecoveryKit::newParameters(false, random, {1, Argon2Cost::memoryKiBMin}));
    QJsonObject cheap{{QStringLiteral("code"), recoveryCodeText(code)},
                      {QStringLiteral("blob"), hex(kit->seal(alice, secrets, random))},
                      {QStringLiteral("account_key"), hex(SigningKey(secrets.accountSeed).publicKey().toBytes())},
                      {QStringLiteral("token"), hex(kit->token().toBytes())}};
    expect(QStringLiteral("cheap_kit"), cheap);
    expect(QStringLiteral("kit"), QJsonObject{{QStringLiteral("code"), m_code}, {QStringLiteral("blob"), hex(blob)}});
    expect(QStringLiteral("alice"), hex(alice.toBytes()));
    expect(QStringLiteral("bob_account"), hex(m_stage.account(QStringLiteral("bob")).toBytes()));
    expect(QStringLiteral("talk"), hex(m_talk.toBytes()));
}

} // namespace porchlight::recorded
