// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1: emoji by what they are called, in each language of the app.
#include "qml/Emoji/EmojiTable.h"

#include <QSignalSpy>
#include <QTest>

class TestEmojiTable : public QObject
{
    Q_OBJECT

    EmojiTable m_table;

    QStringList found(const QString &words, int most = 8) const
    {
        QStringList emoji;
        for (const QVariant &one : m_table.found(words, most))
            emoji.append(one.toMap().value(QStringLiteral("emoji")).toString());
        return emoji;
    }

private Q_SLOTS:
    void groupsHoldAllOfThem();
    void namesLeadToThem();
    void partsOfNamesInEveryLanguage();
    void recentOnesAreKeptOnce();
};

void TestEmojiTable::groupsHoldAllOfThem()
{
    QCOMPARE(m_table.groups().size(), 9);
    qsizetype all = 0;
    for (const QString &group : m_table.groups()) {
        const QStringList emoji = m_table.inGroup(group);
        QVERIFY2(emoji.size() > 50, qPrintable(group));
        all += emoji.size();
        for (const QString &one : emoji)
            QVERIFY2(!m_table.nameOf(one).isEmpty(), qPrintable(one));
    }
    QVERIFY(all > 1800);
    QVERIFY(m_table.inGroup(QStringLiteral("nothing")).isEmpty());
}

void TestEmojiTable::namesLeadToThem()
{
    QCOMPARE(m_table.named(QStringLiteral("+1")), QStringLiteral("👍"));
    QCOMPARE(m_table.named(QStringLiteral("Tada")), QStringLiteral("🎉"));
    QCOMPARE(m_table.named(QStringLiteral("grinning_face")), QStringLiteral("😀"));
    QCOMPARE(m_table.named(QStringLiteral("nothing")), QString());
    QCOMPARE(m_table.nameOf(QStringLiteral("x")), QString());
}

void TestEmojiTable::partsOfNamesInEveryLanguage()
{
    QCOMPARE(found(QStringLiteral("smile")).value(0), QStringLiteral("😄"));
    QVERIFY(found(QStringLiteral("rocket")).value(0) == QStringLiteral("🚀"));
    QVERIFY(found(QStringLiteral("Rakete")).contains(QStringLiteral("🚀")));
    QVERIFY(found(QStringLiteral("cohete")).contains(QStringLiteral("🚀")));
    QVERIFY(found(QStringLiteral("صاروخ")).contains(QStringLiteral("🚀")));
    QVERIFY(found(QStringLiteral("lacheln"), 90).size() > 3); // without the dots of the ä
    QVERIFY(found(QStringLiteral("red heart")).contains(QStringLiteral("❤️")));
    QVERIFY(found(QStringLiteral("orcycl")).contains(QStringLiteral("🏍️")));
    QCOMPARE(found(QStringLiteral("a"), 5).size(), 5);
    QVERIFY(found(QStringLiteral(" ")).isEmpty() && found(QStringLiteral("qqqq")).isEmpty() && found(QStringLiteral("a"), 0).isEmpty());
    QVERIFY(found(QString(100'000, u'*')).isEmpty());
}

void TestEmojiTable::recentOnesAreKeptOnce()
{
    QSignalSpy changes(&m_table, &EmojiTable::recentChanged);
    m_table.use(QStringLiteral("👍"));
    m_table.use(QStringLiteral("🎉"));
    m_table.use(QStringLiteral("👍"));
    QCOMPARE(m_table.recent(), (QStringList{QStringLiteral("👍"), QStringLiteral("🎉")}));
    QCOMPARE(changes.count(), 3);
    for (const QString &emoji : m_table.inGroup(QStringLiteral("food")))
        m_table.use(emoji);
    QCOMPARE(m_table.recent().size(), EmojiTable::recentMax);
    // As a file may hold them.
    m_table.setRecent({QString(), QStringLiteral("👍"), QStringLiteral("👍"), QString(500, u'x')});
    QCOMPARE(m_table.recent(), QStringList{QStringLiteral("👍")});
}

QTEST_MAIN(TestEmojiTable)
#include "tst_EmojiTable.moc"
