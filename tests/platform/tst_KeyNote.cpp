// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/platform/KeyNote.h"
#include "tests/base/WholeFile.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace porchlight;
using namespace porchlight::platform;
using namespace porchlight::test;

namespace {

const QByteArray hex = QByteArray(32, '\xa7').toHex();

KeyNote inFile()
{
    return {KeyPlace::File, {}, DataKey::fromBytes(QByteArray(32, '\xa7'))};
}

int modeOf(const QString &path)
{
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? int(status.st_mode & 0777) : -1;
}

} // namespace

/// Where a profile's key is, is remembered for good, and read by nobody else (F8).
class tst_KeyNote : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void whatWasWrittenIsRead_F8();
    void nobodyElseReadsIt_F8();
    void whatIsThereIsNeverOverwritten_F8();
    void itGoesNowhereElse_F8();
    void whatIsNoNoteIsDamaged_F8_data();
    void whatIsNoNoteIsDamaged_F8();
    void peopleAreTold_F8();

private:
    QString folder() const { return m_folder->path(); }
    QString path() const { return KeyNote::pathIn(folder()); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_KeyNote::whatWasWrittenIsRead_F8()
{
    QCOMPARE(KeyNote::read(folder()).error(), KeyNote::Unread::Missing);
    QVERIFY(inFile().write(folder()));
    auto note = KeyNote::read(folder());
    QVERIFY(note);
    QCOMPARE(note->place, KeyPlace::File);
    QVERIFY(note->key == inFile().key);
    QVERIFY(bytesOf(path()).startsWith("# WARNING"));
    QVERIFY(bytesOf(path()).contains(QByteArray("\nkey = " + hex + '\n')));

    QVERIFY(QFile::remove(path()));
    QVERIFY((KeyNote{KeyPlace::Keyring, QStringLiteral("profile-07")}.write(folder())));
    note = KeyNote::read(folder());
    QVERIFY(note);
    QCOMPARE(note->place, KeyPlace::Keyring);
    QCOMPARE(note->entry, QStringLiteral("profile-07"));
    QVERIFY(!note->key);
    QCOMPARE(QDir(folder()).entryList(QDir::Files), QStringList{QStringLiteral("keys.txt")}); // nothing half done
}

void tst_KeyNote::nobodyElseReadsIt_F8()
{
    const mode_t before = ::umask(0);
    const bool isWritten = inFile().write(folder());
    ::umask(before);
    QVERIFY(isWritten);
    QCOMPARE(modeOf(path()), 0600);
    QCOMPARE(::chmod(QFile::encodeName(path()).constData(), 0644), 0); // by who unpacked a copy
    QVERIFY(KeyNote::read(folder()));
    QCOMPARE(modeOf(path()), 0600);
}

void tst_KeyNote::whatIsThereIsNeverOverwritten_F8()
{
    QVERIFY(inFile().write(folder()));
    const QByteArray before = bytesOf(path());
    QVERIFY(!(KeyNote{KeyPlace::Keyring, QStringLiteral("profile-07")}.write(folder())));
    QCOMPARE(bytesOf(path()), before);
    QVERIFY(put(path(), "nonsense"));
    QVERIFY(!inFile().write(folder()));
    QCOMPARE(bytesOf(path()), QByteArray("nonsense"));
    QVERIFY(!inFile().write(folder() + QStringLiteral("/nowhere")));
}

void tst_KeyNote::itGoesNowhereElse_F8()
{
    const QString elsewhere = folder() + QStringLiteral("/elsewhere");
    QVERIFY(put(elsewhere, "place = file\nkey = " + hex + '\n'));
    QVERIFY(QFile::link(elsewhere, path()));
    QCOMPARE(KeyNote::read(folder()).error(), KeyNote::Unread::Damaged);
    QVERIFY(!inFile().write(folder()));
    QVERIFY(QFile::remove(path()));
    // What was left over, or laid there, under the name that it is written under first.
    QVERIFY(QFile::link(elsewhere, path() + QStringLiteral(".new")));
    QVERIFY((KeyNote{KeyPlace::Keyring, QStringLiteral("profile-07")}.write(folder())));
    QVERIFY(bytesOf(elsewhere).contains(hex));
    QCOMPARE(KeyNote::read(folder())->entry, QStringLiteral("profile-07"));
    QVERIFY(QFile::remove(path()));
    QCOMPARE(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0); // nobody would ever write into it
    QCOMPARE(KeyNote::read(folder()).error(), KeyNote::Unread::Damaged);
    QVERIFY(QFile::remove(path()));
    QVERIFY(QDir().mkdir(path()));
    QCOMPARE(KeyNote::read(folder()).error(), KeyNote::Unread::Damaged);
    QVERIFY(!inFile().write(folder()));
}

void tst_KeyNote::whatIsNoNoteIsDamaged_F8_data()
{
    using Unread = KeyNote::Unread;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("error"); // -1: it is one
    const auto row = [](const char *name, const QByteArray &text, int error) { QTest::newRow(name) << text << error; };
    row("empty", "", int(Unread::Damaged));
    row("only remarks", "# place = file\n", int(Unread::Damaged));
    row("no place", "key = " + hex, int(Unread::Damaged));
    row("no key", "place = file\n", int(Unread::Damaged));
    row("short key", "place = file\nkey = " + hex.first(62), int(Unread::Damaged));
    row("long key", "place = file\nkey = " + hex + "00", int(Unread::Damaged));
    row("not hexadecimal", "place = file\nkey = " + hex.first(63) + 'g', int(Unread::Damaged));
    row("no entry", "place = keyring\n", int(Unread::Damaged));
    row("entry with a path", "place = keyring\nentry = ../evil\n", int(Unread::Damaged));
    row("long entry", "place = keyring\nentry = " + QByteArray(65, 'a'), int(Unread::Damaged));
    row("twice", "place = file\nplace = file\nkey = " + hex, int(Unread::Damaged));
    row("no line", "place = file\nkey = " + hex + "\nwhat", int(Unread::Damaged));
    row("too large", "place = file\nkey = " + hex + '\n' + QByteArray(5'000, '#'), int(Unread::Damaged));
    row("zeros", QByteArray(200, '\0'), int(Unread::Damaged));
    row("a place of later", "place = passphrase\nlock = 00", int(Unread::Newer));
    row("more than is known", "place=file\r\nkey=" + hex + "\r\nlater = 1\r\n\r\n# remark", -1);
}

void tst_KeyNote::whatIsNoNoteIsDamaged_F8()
{
    QFETCH(QByteArray, text);
    QFETCH(int, error);
    QVERIFY(put(path(), text));
    const auto note = KeyNote::read(folder());
    QCOMPARE(note ? -1 : int(note.error()), error);
    QCOMPARE(bytesOf(path()), text);
}

void tst_KeyNote::peopleAreTold_F8()
{
    QVERIFY(describe(KeyPlace::Keyring).contains(QStringLiteral("keyring")));
    QVERIFY(describe(KeyPlace::File).contains(QStringLiteral("whoever can read this computer's disk can read them")));
}

QTEST_GUILESS_MAIN(tst_KeyNote)
#include "tst_KeyNote.moc"
