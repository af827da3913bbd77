// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/KeyCustody.h"
#include "tests/base/WholeFile.h"
#include "tests/platform/FakeKeyring.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace porchlight;
using namespace porchlight::platform;
using namespace porchlight::test;
using Trouble = KeyTrouble::Kind;
using Failure = KeyringFailure::Kind;

/// A profile has one key, kept in one place, for good: what became of that place is said, and no other key is made over
/// old secrets (F8).
class tst_KeyCustody : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aKeyringIsTakenWhereThereIsOne_F8();
    void aFileWhereThereIsNone_F8();
    void aFileWhereItIsWanted_F8();
    void everyProfileHasItsOwn_F8();
    void nothingWeakerIsChosenInSilence_F8_data();
    void nothingWeakerIsChosenInSilence_F8();
    void aKeyringThatForgetsIsNotBelieved_F8();
    void whatIsLostIsSaidAndLeftAlone_F8_data();
    void whatIsLostIsSaidAndLeftAlone_F8();
    void withoutTheNoteNoKeyIsMade_F8();
    void aNoteThatCannotBeReadIsLeftAlone_F8();
    void whatCannotBeNotedIsNotUsed_F8();
    void aDeletedProfileLeavesNoKey_D1();
    void everyTroubleIsASentence_F8();

private:
    KeyCustody::Kept obtain(bool isEncrypted, std::optional<KeyPlace> wanted = {})
    {
        return KeyCustody(m_folder->path(), m_keyring, m_random).obtain(isEncrypted, wanted);
    }
    QByteArray note() const { return bytesOf(KeyNote::pathIn(m_folder->path())); }

    std::unique_ptr<QTemporaryDir> m_folder;
    FakeKeyring m_keyring;
    SystemRandom m_random;
};

void tst_KeyCustody::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keyring = FakeKeyring();
}

void tst_KeyCustody::aKeyringIsTakenWhereThereIsOne_F8()
{
    m_keyring.failure.reset();
    const auto first = obtain(false);
    QVERIFY(first);
    QCOMPARE(first->place, KeyPlace::Keyring);
    QCOMPARE(m_keyring.entries.size(), std::size_t(1));
    QVERIFY(!note().contains(first->key.toBytes().toHex()));
    QVERIFY(note().contains(QByteArray("entry = " + m_keyring.entries.begin()->first.toLatin1())));
    for (const bool isEncrypted : {false, true}) {
        const auto again = obtain(isEncrypted, KeyPlace::File); // it has its place
        QVERIFY(again);
        QCOMPARE(again->place, KeyPlace::Keyring);
        QVERIFY(again->key == first->key);
    }
    QCOMPARE(m_keyring.entries.size(), std::size_t(1));
}

void tst_KeyCustody::aDeletedProfileLeavesNoKey_D1()
{
    m_keyring.failure.reset();
    QVERIFY(KeyCustody(m_folder->path(), m_keyring, m_random).forget()); // there is none yet
    QVERIFY(obtain(false));
    m_keyring.entries.emplace(QStringLiteral("profile-of-another"), "key");
    QVERIFY(KeyCustody(m_folder->path(), m_keyring, m_random).forget());
    QCOMPARE(m_keyring.entries.size(), std::size_t(1)); // nobody else's
    QVERIFY(m_keyring.entries.contains(QStringLiteral("profile-of-another")));
    init();
    m_keyring.failure.reset();
    QVERIFY(obtain(false));
    m_keyring.failure = KeyringFailure{KeyringFailure::Kind::Refused};
    QVERIFY(!KeyCustody(m_folder->path(), m_keyring, m_random).forget());
}

void tst_KeyCustody::aFileWhereThereIsNone_F8()
{
    const auto first = obtain(false);
    QVERIFY(first);
    QCOMPARE(first->place, KeyPlace::File);
    m_keyring.failure.reset(); // one that comes later changes nothing
    m_keyring.calls = 0;
    const auto again = obtain(true, KeyPlace::Keyring);
    QVERIFY(again);
    QCOMPARE(again->place, KeyPlace::File);
    QVERIFY(again->key == first->key);
    QCOMPARE(m_keyring.calls, 0);
}

void tst_KeyCustody::aFileWhereItIsWanted_F8()
{
    m_keyring.failure.reset();
    QCOMPARE(obtain(false, KeyPlace::File)->place, KeyPlace::File);
    QCOMPARE(m_keyring.calls, 0);
    QVERIFY(m_keyring.entries.empty());
}

void tst_KeyCustody::everyProfileHasItsOwn_F8()
{
    m_keyring.failure.reset();
    const auto one = obtain(false);
    const QTemporaryDir other;
    const auto two = KeyCustody(other.path(), m_keyring, m_random).obtain(false);
    QVERIFY(one && two && !(one->key == two->key));
    QCOMPARE(m_keyring.entries.size(), std::size_t(2));
    QVERIFY(obtain(true)->key == one->key);
}

void tst_KeyCustody::nothingWeakerIsChosenInSilence_F8_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("isWanted");
    QTest::newRow("refused") << int(Failure::Refused) << false;
    QTest::newRow("silent") << int(Failure::Silent) << false;
    QTest::newRow("locked") << int(Failure::NoEntry) << false;
    QTest::newRow("none, but wanted") << int(Failure::NoKeyring) << true;
}

void tst_KeyCustody::nothingWeakerIsChosenInSilence_F8()
{
    QFETCH(int, kind);
    QFETCH(bool, isWanted);
    m_keyring.failure = KeyringFailure{Failure(kind), QStringLiteral("no mood")};
    const auto kept = obtain(false, isWanted ? std::optional(KeyPlace::Keyring) : std::nullopt);
    QVERIFY(!kept);
    QCOMPARE(kept.error().kind, Trouble::TookNone);
    QVERIFY(describe(kept.error()).contains(QStringLiteral("no mood")));
    QVERIFY(describe(kept.error()).contains(QStringLiteral("--keys file")));
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_KeyCustody::aKeyringThatForgetsIsNotBelieved_F8()
{
    m_keyring.failure.reset();
    m_keyring.losesWhatItTakes = true;
    QCOMPARE(obtain(false).error().kind, Trouble::TookNone);
    QVERIFY(QDir(m_folder->path()).isEmpty());
}

void tst_KeyCustody::whatIsLostIsSaidAndLeftAlone_F8_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("trouble");
    QTest::newRow("no keyring") << int(Failure::NoKeyring) << int(Trouble::NoKeyring);
    QTest::newRow("silent") << int(Failure::Silent) << int(Trouble::KeyringSilent);
    QTest::newRow("refused") << int(Failure::Refused) << int(Trouble::KeyringRefused);
    QTest::newRow("no entry") << int(Failure::NoEntry) << int(Trouble::KeyringHasNone);
    QTest::newRow("something else") << -1 << int(Trouble::KeyringHasOther);
}

void tst_KeyCustody::whatIsLostIsSaidAndLeftAlone_F8()
{
    QFETCH(int, kind);
    QFETCH(int, trouble);
    m_keyring.failure.reset();
    const auto first = obtain(false);
    const QByteArray noted = note();
    const auto kept = m_keyring.entries;
    if (kind < 0)
        m_keyring.entries.begin()->second.chop(2);
    else
        m_keyring.failure = KeyringFailure{Failure(kind)};
    const auto entries = m_keyring.entries;
    for (const bool isEncrypted : {true, false}) {
        const auto lost = obtain(isEncrypted, KeyPlace::File);
        QVERIFY(!lost);
        QCOMPARE(int(lost.error().kind), trouble);
        QVERIFY(describe(lost.error()).contains(QStringLiteral("Nothing was changed")));
        if (lost.error().kind == Trouble::KeyringHasNone || lost.error().kind == Trouble::KeyringHasOther)
            QVERIFY(describe(lost.error()).contains(u"\"Porchlight/" + entries.begin()->first + u'"'));
    }
    QCOMPARE(note(), noted);
    QVERIFY(m_keyring.entries == entries);
    m_keyring.failure.reset();
    m_keyring.entries = kept;
    QVERIFY(obtain(true)->key == first->key); // it is back
}

void tst_KeyCustody::withoutTheNoteNoKeyIsMade_F8()
{
    for (const bool isThere : {false, true}) {
        if (isThere)
            m_keyring.failure.reset();
        const auto kept = obtain(true, KeyPlace::File);
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, Trouble::NoteMissing);
        QVERIFY(describe(kept.error()).contains(QStringLiteral("keys.txt")));
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QCOMPARE(m_keyring.calls, 0);
    }
}

void tst_KeyCustody::aNoteThatCannotBeReadIsLeftAlone_F8()
{
    const QString path = KeyNote::pathIn(m_folder->path());
    QVERIFY(put(path, "nonsense"));
    QCOMPARE(obtain(false).error().kind, Trouble::NoteDamaged);
    QCOMPARE(note(), QByteArray("nonsense"));
    QVERIFY(put(path, "place = moon\n"));
    QCOMPARE(obtain(false).error().kind, Trouble::NoteNewer);
    QCOMPARE(note(), QByteArray("place = moon\n"));
}

void tst_KeyCustody::whatCannotBeNotedIsNotUsed_F8()
{
    m_keyring.failure.reset();
    QVERIFY(m_folder->remove());
    for (const auto wanted : {std::optional<KeyPlace>(), std::optional(KeyPlace::File)})
        QCOMPARE(obtain(false, wanted).error().kind, Trouble::NoteUnwritable);
}

void tst_KeyCustody::everyTroubleIsASentence_F8()
{
    for (int kind = int(Trouble::NoteMissing); kind <= int(Trouble::TookNone); ++kind) {
        const QString said = describe(KeyTrouble{Trouble(kind), QStringLiteral("<b>detail</b>")});
        QVERIFY2(said.size() > 40 && (said.endsWith(u'.') || said.endsWith(u'?')), qPrintable(said));
    }
}

QTEST_GUILESS_MAIN(tst_KeyCustody)
#include "tst_KeyCustody.moc"
