// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What passes over the admin socket (G7): within its limits, and with room for what later versions add (B6).

#include "relay/ops/AdminMessage.h"

#include <QTest>

using namespace porchlight::relay;

class TestAdminMessage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsComeBackAsTheyWere();
    void answersComeBackAsTheyWere_data();
    void answersComeBackAsTheyWere();
    void bothAreOneLine();
    void theFormIsFixed();
    void wrongRequests_data();
    void wrongRequests();
    void wrongAnswers_data();
    void wrongAnswers();
    void anyBytesAreJudgedWithoutHarm();
};

void TestAdminMessage::requestsComeBackAsTheyWere()
{
    const auto invite = decodeRequest(encodeRequest({Command::CreateInvitation, 10'000, std::chrono::days(3650)}));
    QVERIFY(invite);
    QCOMPARE(invite->command, Command::CreateInvitation);
    QCOMPARE(invite->uses, quint32(10'000));
    QCOMPARE(invite->expires, std::chrono::days(3650));
    const auto status = decodeRequest(encodeRequest({Command::Status}));
    QVERIFY(status);
    QCOMPARE(status->command, Command::Status);
    for (const WorkName &work : allWork) { // G3
        for (const ToggleName &toggle : allToggles) {
            const auto shed = decodeRequest(
                encodeRequest({Command::Shed, 1, std::chrono::days(1), {}, work.work, toggle.toggle}));
            QVERIFY(shed);
            QVERIFY(shed->command == Command::Shed && shed->work == work.work && shed->toggle == toggle.toggle);
        }
    }
    QVERIFY(!decodeRequest(R"({"command":"shed","work":"sends","toggle":"on"})"));
    QVERIFY(!decodeRequest(R"({"command":"shed","work":"history"})"));
}

void TestAdminMessage::answersComeBackAsTheyWere_data()
{
    QTest::addColumn<ExitCode>("code");
    for (const ExitCode code : {ExitCode::Ok, ExitCode::Usage, ExitCode::BadDatabase, ExitCode::Unavailable,
                                ExitCode::CannotCreate, ExitCode::Disk, ExitCode::InUse})
        QTest::addRow("%d", int(code)) << code;
}

void TestAdminMessage::answersComeBackAsTheyWere()
{
    QFETCH(ExitCode, code);
    const QString text = QStringLiteral("Two\nlines, \"quotes\" and \u00fcml\u00e4uts\n");
    const auto answer = decodeAnswer(encodeAnswer({code, text}));
    QVERIFY(answer);
    QCOMPARE(answer->code, code);
    QCOMPARE(answer->text, text);
}

void TestAdminMessage::bothAreOneLine()
{
    QCOMPARE(encodeRequest({Command::CreateInvitation, 5, std::chrono::days(5)}).indexOf('\n'),
             encodeRequest({Command::CreateInvitation, 5, std::chrono::days(5)}).size() - 1);
    const QByteArray answer = encodeAnswer({ExitCode::Ok, QStringLiteral("a\nb\r\n\u2028c\n")});
    QCOMPARE(answer.indexOf('\n'), answer.size() - 1);
}

/// A command of one version speaks to a relay of another.
void TestAdminMessage::theFormIsFixed()
{
    const auto request = decodeRequest(R"({"command":"invite create","uses":3,"expires_days":7,"of_later":[1]})"
                                       "\n");
    QVERIFY(request);
    QCOMPARE(request->command, Command::CreateInvitation);
    QCOMPARE(request->uses, quint32(3));
    QCOMPARE(request->expires, std::chrono::days(7));
    QVERIFY(decodeRequest(R"({"command":"status"})"));
    const auto answer = decodeAnswer(R"({"exit":74,"text":"full","of_later":{}})");
    QVERIFY(answer);
    QCOMPARE(answer->code, ExitCode::Disk);
}

void TestAdminMessage::wrongRequests_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QByteArray(line); };
    row("");
    row("\n");
    row("status");
    row("[]");
    row("{}");
    row("null");
    row(R"({"command":7})");
    row(R"({"command":"serve"})");
    row(R"({"command":"STATUS"})");
    row(R"({"command":"status")");
    row(R"({"command":"status"} {})");
    row(R"({"command":"invite create"})");
    row(R"({"command":"invite create","uses":0,"expires_days":1})");
    row(R"({"command":"invite create","uses":-1,"expires_days":1})");
    row(R"({"command":"invite create","uses":1.5,"expires_days":1})");
    row(R"({"command":"invite create","uses":1e300,"expires_days":1})");
    row(R"({"command":"invite create","uses":"1","expires_days":1})");
    row(R"({"command":"invite create","uses":10001,"expires_days":1})");
    row(R"({"command":"invite create","uses":4294967297,"expires_days":1})");
    row(R"({"command":"invite create","uses":1,"expires_days":0})");
    row(R"({"command":"invite create","uses":1,"expires_days":3651})");
    row(R"({"command":"invite create","uses":1,"expires_days":null})");
}

void TestAdminMessage::wrongRequests()
{
    QFETCH(QByteArray, line);
    QVERIFY(!decodeRequest(line));
}

void TestAdminMessage::wrongAnswers_data()
{
    QTest::addColumn<QByteArray>("line");
    const auto row = [](const char *line) { QTest::newRow(line) << QByteArray(line); };
    row("");
    row("{}");
    row(R"({"exit":0})");
    row(R"({"text":"a"})");
    row(R"({"exit":"0","text":"a"})");
    row(R"({"exit":1,"text":"a"})");
    row(R"({"exit":0.5,"text":"a"})");
    row(R"({"exit":0,"text":1})");
}

void TestAdminMessage::wrongAnswers()
{
    QFETCH(QByteArray, line);
    QVERIFY(!decodeAnswer(line));
}

void TestAdminMessage::anyBytesAreJudgedWithoutHarm()
{
    const QByteArray good = encodeRequest({Command::CreateInvitation, 2, std::chrono::days(2)});
    int understood = 0;
    for (qsizetype at = 0; at < good.size(); ++at) {
        for (int byte = 0; byte < 256; ++byte) {
            QByteArray line = good;
            line[at] = char(byte);
            if (const auto request = decodeRequest(line)) {
                QVERIFY(request->uses >= 1 && request->uses <= invitationUsesMax);
                ++understood;
            }
        }
    }
    QVERIFY(understood >= int(good.size())); // at least the unchanged ones
    QVERIFY(!decodeRequest(QByteArray(adminRequestBytesMax, '[')));
}

QTEST_APPLESS_MAIN(TestAdminMessage)
#include "tst_AdminMessage.moc"
