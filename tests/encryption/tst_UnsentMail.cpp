// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/encryption/UnsentMail.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::encryption;
using engine::Out;

namespace {

const AccountId account(std::array<unsigned char, 16>{1});

wire::MailItem item(quint32 device, unsigned char id, const QByteArray &bytes = "sealed")
{
    return {{account, device}, MessageId(std::array<unsigned char, 16>{id}), bytes};
}

} // namespace

/// Items that go by themselves reach the relay, whatever ends in between (A3, G15).
class tst_UnsentMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itGoesOnceItIsDurable_G15();
    void aLostAnswerRepeatsTheSameBytes_G15();
    void notNowIsTriedLater_A6();
    void whatIsRefusedForGoodGoes_A6();
    void aNumberIsNotUsedAgain_G15();
    void thereIsAnEndToIt_A6();

private:
    void restart();
    void connect();
    /// What leaves with the next step; it becomes durable then.
    std::vector<wire::PutMail> step(const std::function<void(Out &)> &act = {});
    std::vector<wire::PutMail> receive(const wire::Frame &frame);

    std::unique_ptr<Session> m_session;
    std::unique_ptr<Requests> m_requests;
    std::unique_ptr<UnsentMail> m_mail;
    engine::KeyRecords m_disk;
    Now m_now{1h, 1h};
};

void tst_UnsentMail::init()
{
    m_disk.clear();
    restart();
    connect();
}

void tst_UnsentMail::restart()
{
    m_session = std::make_unique<Session>();
    m_requests = std::make_unique<Requests>();
    m_mail = std::make_unique<UnsentMail>(m_disk, *m_session, *m_requests);
}

void tst_UnsentMail::connect()
{
    m_mail->offline();
    m_session->begin(1, {});
}

std::vector<wire::PutMail> tst_UnsentMail::step(const std::function<void(Out &)> &act)
{
    Out out;
    if (act)
        act(out);
    m_mail->work(m_now, out);
    for (const engine::LocalOperation &operation : out.transaction) {
        const auto &row = std::get<engine::PutKeyRecord>(operation);
        row.record.isEmpty() ? void(m_disk.erase({row.kind, row.key})) : void(m_disk[{row.kind, row.key}] = row.record);
    }
    std::vector<wire::PutMail> sent;
    if (!out.now.empty())
        QTest::qFail("it left before it was durable", __FILE__, __LINE__);
    for (const engine::EngineEffect &effect : out.after)
        sent.push_back(std::get<wire::PutMail>(std::get<engine::Transmit>(effect).frame));
    return sent;
}

std::vector<wire::PutMail> tst_UnsentMail::receive(const wire::Frame &frame)
{
    return step([&](Out &out) { QVERIFY(m_mail->received(frame, m_now, out)); });
}

void tst_UnsentMail::itGoesOnceItIsDurable_G15()
{
    const auto first = step([&](Out &out) {
        m_mail->add(item(1, 1), out);
        m_mail->add(item(2, 2), out);
    });
    QCOMPARE(first.size(), std::size_t(1));
    QVERIFY(first.front().mail == (std::vector{item(1, 1), item(2, 2)}));
    QVERIFY(step([&](Out &out) { m_mail->add(item(3, 3), out); }).empty()); // one request at a time
    const auto second = receive(wire::Done{first.front().request});
    QVERIFY(second.front().mail == std::vector{item(3, 3)});
    QVERIFY(receive(wire::Done{second.front().request}).empty());
    QVERIFY(m_disk.empty());
}

void tst_UnsentMail::aLostAnswerRepeatsTheSameBytes_G15()
{
    step([&](Out &out) { m_mail->add(item(1, 1), out); });
    connect();
    QVERIFY(step().front().mail == std::vector{item(1, 1)});
    restart();
    QVERIFY(step().empty()); // offline
    connect();
    const auto again = step();
    QVERIFY(again.front().mail == std::vector{item(1, 1)});
    receive(wire::Done{again.front().request});
    restart();
    connect();
    QVERIFY(step().empty());
}

void tst_UnsentMail::notNowIsTriedLater_A6()
{
    const auto first = step([&](Out &out) { m_mail->add(item(1, 1), out); });
    QVERIFY(receive(wire::Error{first.front().request, wire::ErrorCode::Busy}).empty());
    QCOMPARE(m_mail->deadline(), m_now.mono + UnsentMail::againAfter);
    m_now.mono += UnsentMail::againAfter;
    QVERIFY(step().front().mail == std::vector{item(1, 1)});
}

void tst_UnsentMail::whatIsRefusedForGoodGoes_A6()
{
    const auto first = step([&](Out &out) { m_mail->add(item(1, 1), out); });
    QVERIFY(receive(wire::Error{first.front().request, wire::ErrorCode::TooLarge}).empty());
    QVERIFY(m_disk.empty() && m_mail->deadline() == Never);
}

void tst_UnsentMail::aNumberIsNotUsedAgain_G15()
{
    const auto first = step([&](Out &out) { m_mail->add(item(1, 1), out); });
    // Its device goes while it is under way; what comes after that is another item.
    step([&](Out &out) {
        m_mail->forget({account, 1}, out);
        m_mail->add(item(2, 2), out);
    });
    const auto second = receive(wire::Done{first.front().request});
    QCOMPARE(second.size(), std::size_t(1));
    QVERIFY(second.front().mail == std::vector{item(2, 2)});
}

void tst_UnsentMail::thereIsAnEndToIt_A6()
{
    m_session->end();
    step([&](Out &out) {
        for (std::size_t i = 0; i <= UnsentMail::itemsMax; ++i)
            m_mail->add(item(i == 0 ? 1 : 2, 7), out);
    });
    QCOMPARE(m_disk.size(), UnsentMail::itemsMax);
    connect();
    QCOMPARE(step().front().mail.front().to.number, 2u); // the oldest has gone
}

QTEST_GUILESS_MAIN(tst_UnsentMail)
#include "tst_UnsentMail.moc"
