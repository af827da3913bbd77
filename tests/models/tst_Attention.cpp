// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/models/Attention.h"
#include "tests/app_store/Samples.h"

#include <QTest>

using namespace porchlight;
using namespace porchlight::models;
using porchlight::test::idOf;

namespace {

const auto c1 = idOf<ConversationId>(1);
const auto c2 = idOf<ConversationId>(2);

/// A conversation of two in which the message with that number is the newest; nothing is read.
AttentionCase caseOf(const ConversationId &conversation, qint64 number, bool mentionsMe = false)
{
    AttentionCase one;
    one.conversation = conversation;
    one.title = QStringLiteral("Ada");
    one.unread = 1;
    one.newest.push_back({number, Seq(number), quint64(1'000 * number), QStringLiteral("message %1").arg(number), mentionsMe});
    return one;
}

QStringList bodies(const AttentionNews &news)
{
    QStringList found;
    for (const AttentionNotice &notice : news.told)
        found.append(notice.body);
    return found;
}

} // namespace

/// What the desktop is told of: once, when it comes, and nothing that the person has asked not to be told (B1, F7).
class tst_Attention final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatComesIsToldOnce();
    void whatWasThereIsNoNews();
    void historyIsNoNews();
    void whatWasReadElsewhereIsNoNews();
    void readingTakesTheNoticeAway();
    void quietThingsStayQuiet_B1_data();
    void quietThingsStayQuiet_B1();
    void inAGroupOnlyMentionsIfWished();
    void strangersAreToldOfWithoutTheirWords();
    void contentIsHidden_data();
    void contentIsHidden();
    void manyAreOne();
    void lockingTakesAllAway();
};

void tst_Attention::whatComesIsToldOnce()
{
    Attention attention;
    const auto news = attention.weigh({caseOf(c1, 1)}, {});
    QCOMPARE(bodies(news), QStringList{QStringLiteral("message 1")});
    QCOMPARE(news.told[0].title, QStringLiteral("Ada"));
    QVERIFY(news.told[0].canReply && news.told[0].canMarkRead);
    QVERIFY(attention.weigh({caseOf(c1, 1)}, {}).told.empty()); // a tick, a draft, an edit: the same message
    AttentionCase two = caseOf(c1, 2);
    two.unread = 2;
    const auto next = attention.weigh({two, caseOf(c2, 3)}, {});
    QCOMPARE(bodies(next), (QStringList{QStringLiteral("message 2"), QStringLiteral("message 3")}));
    QCOMPARE(next.told[0].title, QStringLiteral("Ada (2)"));
    QVERIFY(next.withdrawn.empty()); // it is replaced, not taken away and put there again
}

void tst_Attention::whatWasThereIsNoNews()
{
    Attention attention;
    attention.begin({{c1, 5}});
    QVERIFY(attention.weigh({caseOf(c1, 5)}, {}).told.empty());
    QCOMPARE(attention.weigh({caseOf(c1, 6), caseOf(c2, 4)}, {}).told.size(), std::size_t(2));
}

// A device that is new in its account is brought years of it, and none of that is news.
void tst_Attention::historyIsNoNews()
{
    Attention attention;
    attention.ignoreBefore(10'000);
    QVERIFY(attention.weigh({caseOf(c1, 9)}, {}).told.empty());
    QCOMPARE(attention.weigh({caseOf(c1, 10)}, {}).told.size(), std::size_t(1));
}

void tst_Attention::whatWasReadElsewhereIsNoNews()
{
    Attention attention;
    AttentionCase read = caseOf(c1, 3);
    read.readOwn = 3;
    read.unread = 0;
    QVERIFY(attention.weigh({read}, {}).told.empty());
    QVERIFY(attention.weigh({caseOf(c1, 3)}, {}).told.empty()); // nor later
}

void tst_Attention::readingTakesTheNoticeAway()
{
    Attention attention;
    attention.weigh({caseOf(c1, 3), caseOf(c2, 4)}, {});
    AttentionCase read = caseOf(c1, 3);
    read.readOwn = 3;
    read.unread = 0;
    QCOMPARE(attention.weigh({read}, {}).withdrawn, std::vector<ConversationId>{c1});
    QVERIFY(attention.weigh({read}, {}).withdrawn.empty());
    AttentionCase watched = caseOf(c2, 4);
    watched.isWatched = true;
    QCOMPARE(attention.weigh({watched}, {}).withdrawn, std::vector<ConversationId>{c2});
    attention.weigh({caseOf(c2, 5)}, {});
    QCOMPARE(attention.settled(c2).withdrawn, std::vector<ConversationId>{c2});
    QVERIFY(attention.settled(c2).withdrawn.empty());
}

void tst_Attention::quietThingsStayQuiet_B1_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"muted", "nothing", "watched", "off", "quiet"})
        QTest::newRow(what) << QByteArray(what);
}

void tst_Attention::quietThingsStayQuiet_B1()
{
    QFETCH(QByteArray, what);
    Attention attention;
    AttentionCase one = caseOf(c1, 1, true);
    one.isGroup = true;
    one.isMuted = what == "muted";
    one.isWatched = what == "watched";
    if (what == "nothing")
        one.level = AttentionLevel::Nothing;
    AttentionWishes wishes;
    wishes.isOn = what != "off";
    wishes.isQuiet = what == "quiet";
    QVERIFY(attention.weigh({one}, wishes).told.empty());
    QVERIFY(attention.weigh({caseOf(c1, 1)}, {}).told.empty()); // when it is over nothing is made up for
    QCOMPARE(attention.weigh({caseOf(c1, 2)}, {}).told.size(), std::size_t(1));
}

void tst_Attention::inAGroupOnlyMentionsIfWished()
{
    Attention attention;
    AttentionCase group = caseOf(c1, 1);
    group.isGroup = true;
    group.level = AttentionLevel::Mentions;
    QVERIFY(attention.weigh({group}, {}).told.empty());
    group.newest = {caseOf(c1, 3).newest[0], caseOf(c1, 2, true).newest[0]};
    QCOMPARE(bodies(attention.weigh({group}, {})), QStringList{QStringLiteral("message 2")});
    AttentionCase two = caseOf(c2, 4);
    two.level = AttentionLevel::Mentions; // a word that means nothing where there are two
    QCOMPARE(attention.weigh({two}, {}).told.size(), std::size_t(1));
}

void tst_Attention::strangersAreToldOfWithoutTheirWords()
{
    Attention attention;
    AttentionCase request = caseOf(c1, 1);
    request.isRequest = true;
    const auto news = attention.weigh({request}, {});
    QCOMPARE(news.told.size(), std::size_t(1));
    QVERIFY(!news.told[0].body.contains(QStringLiteral("message 1")));
    QVERIFY(!news.told[0].canReply && !news.told[0].canMarkRead);
}

void tst_Attention::contentIsHidden_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("wished") << false;
    QTest::newRow("locked") << true;
}

void tst_Attention::contentIsHidden()
{
    QFETCH(bool, isLocked);
    Attention attention;
    AttentionWishes wishes;
    wishes.showsContent = isLocked; // the lock is stronger
    wishes.isLocked = isLocked;
    AttentionCase one = caseOf(c1, 1);
    one.unread = 3;
    const auto news = attention.weigh({one}, wishes);
    QCOMPARE(news.told.size(), std::size_t(1));
    const AttentionNotice &notice = news.told[0];
    QCOMPARE(notice.title, QStringLiteral("Porchlight"));
    QVERIFY(notice.body.contains(u'3'));
    QVERIFY(!notice.body.contains(QStringLiteral("message 1")));
    QVERIFY(!notice.canReply); // to whom?
    QCOMPARE(notice.canMarkRead, !isLocked);
}

void tst_Attention::manyAreOne()
{
    Attention attention;
    std::vector<AttentionCase> cases;
    for (quint64 i = 1; i <= quint64(Attention::noticesMax) + 1; ++i)
        cases.push_back(caseOf(idOf<ConversationId>(i), qint64(i)));
    const auto news = attention.weigh(cases, {});
    QCOMPARE(news.told.size(), std::size_t(1));
    QVERIFY(news.told[0].conversation.isNull());
    QVERIFY(news.told[0].body.contains(QString::number(Attention::noticesMax + 1)));
    QVERIFY(!news.told[0].canReply && !news.told[0].canMarkRead);
    QVERIFY(attention.weigh(cases, {}).told.empty());
    QCOMPARE(attention.settled(ConversationId()).withdrawn, std::vector<ConversationId>{ConversationId()});
    cases.pop_back();
    for (AttentionCase &one : cases)
        one.newest[0].row += 100;
    QCOMPARE(attention.weigh(cases, {}).told.size(), std::size_t(Attention::noticesMax));
}

void tst_Attention::lockingTakesAllAway()
{
    Attention attention;
    attention.weigh({caseOf(c1, 1), caseOf(c2, 2)}, {});
    QCOMPARE(attention.forgetAll().withdrawn, (std::vector<ConversationId>{c1, c2}));
    QVERIFY(attention.forgetAll().withdrawn.empty());
}

QTEST_GUILESS_MAIN(tst_Attention)
#include "tst_Attention.moc"
