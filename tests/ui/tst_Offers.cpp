// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1, F7: files and pictures that are put beside a message. Whatever they are, they are looked at and nothing else: nothing is
// opened that is no file, nothing large or damaged is decoded, and whoever asks does not wait (B-13).
#include "qml/Offers/OfferList.h"
#include "tests/ui/Pictures.h"

#include <QElapsedTimer>
#include <QFile>
#include <QLoggingCategory>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>

using namespace porchlight::test;
using porchlight::offers::Glance;
using porchlight::offers::glanceAt;
using porchlight::offers::offeredBy;

namespace {

constexpr qint64 stallMsMax = 50;

/// A PNG that says it is so large, and is nothing but that.
QByteArray boast(quint32 width, quint32 height)
{
    QByteArray png = encoded(painted(8, 8), "PNG");
    const auto put = [&png](qsizetype at, quint32 value) {
        for (int i = 0; i < 4; ++i)
            png[at + i] = char(value >> (24 - 8 * i));
    };
    put(16, width);
    put(20, height);
    quint32 sum = 0xffffffffu; // the chunk's check sum, so that it is believed
    for (qsizetype at = 12; at < 29; ++at) {
        sum ^= quint8(png[at]);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (0xedb88320u & (0u - (sum & 1)));
    }
    put(29, ~sum);
    return png;
}

} // namespace

class TestOffers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksAtWhatThereIs_data();
    void looksAtWhatThereIs();
    void previewsAreSmallAndPlain();
    void whatIsDamagedIsAFile();
    void whatAClipboardHolds_data();
    void whatAClipboardHolds();
    void eachConversationHasItsOwn();
    void thousandsAreCountedAndNotRead();

private:
    QString file(const QString &name, const QByteArray &content);
    Glance waited(OfferList &list, int row);
    QTemporaryDir m_folder;
};

void TestOffers::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio*=false")); // what decoders say of damaged pictures
}

QString TestOffers::file(const QString &name, const QByteArray &content)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

void TestOffers::looksAtWhatThereIs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<qint64>("bytes");
    QTest::newRow("words") << file(QStringLiteral("a.txt"), "hello") << QStringLiteral("file") << qint64(5);
    QTest::newRow("empty") << file(QStringLiteral("none"), "") << QStringLiteral("empty") << qint64(0);
    QTest::newRow("folder") << m_folder.path() << QStringLiteral("folder") << qint64(-1);
    QTest::newRow("not there") << m_folder.filePath(QStringLiteral("gone")) << QStringLiteral("missing") << qint64(-1);
    QTest::newRow("below a file") << QString(m_folder.filePath(QStringLiteral("a.txt")) + QStringLiteral("/b")) << QStringLiteral("missing") << qint64(-1);
    QTest::newRow("device") << QStringLiteral("/dev/zero") << QStringLiteral("device") << qint64(-1);
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QFile::link(m_folder.filePath(QStringLiteral("a.txt")), link);
    QTest::newRow("link") << link << QStringLiteral("file") << qint64(5);
    const QString toDevice = m_folder.filePath(QStringLiteral("endless.png"));
    QFile::link(QStringLiteral("/dev/zero"), toDevice);
    QTest::newRow("link to a device") << toDevice << QStringLiteral("device") << qint64(-1);
    const QString round = m_folder.filePath(QStringLiteral("round"));
    QFile::link(round, round);
    QTest::newRow("link to itself") << round << QStringLiteral("unreadable") << qint64(-1);
    const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
    ::mkfifo(QFile::encodeName(pipe).constData(), 0600);
    QTest::newRow("pipe that nobody writes to") << pipe << QStringLiteral("device") << qint64(-1);
    QTest::newRow("ends early") << QString(m_folder.filePath(QStringLiteral("a.txt")) + QChar(u'\0') + QStringLiteral(".png")) << QStringLiteral("missing") << qint64(-1);
    QTest::newRow("picture") << file(QStringLiteral("p.bin"), encoded(painted(300, 200), "PNG")) << QStringLiteral("picture")
                             << qint64(encoded(painted(300, 200), "PNG").size());
    QTest::newRow("only called one") << file(QStringLiteral("p.png"), "hello") << QStringLiteral("file") << qint64(5);
    const QByteArray bomb = "<svg xmlns='http://www.w3.org/2000/svg'><g id='a'><rect/></g><g id='b'><use href='#a'/><use href='#a'/></g></svg>";
    QTest::newRow("drawing that refers to itself") << file(QStringLiteral("b.svg"), bomb) << QStringLiteral("file") << qint64(bomb.size());
}

// F7: by what it is, and never by what it is called.
void TestOffers::looksAtWhatThereIs()
{
    QFETCH(const QString, path);
    QElapsedTimer timer;
    timer.start();
    const Glance glance = glanceAt(path);
    QTEST(glance.kind, "kind");
    QTEST(glance.bytes, "bytes");
    QCOMPARE(!glance.preview.isEmpty(), glance.kind == QLatin1String("picture"));
    QVERIFY(timer.elapsed() < 2000);
}

// C1: the only thing that is shown of a picture, without what a camera has written beside it.
void TestOffers::previewsAreSmallAndPlain()
{
    QImage photograph = painted(4000, 3000);
    photograph.setText(QStringLiteral("Comment"), QStringLiteral("taken at home"));
    for (const char *format : {"PNG", "JPEG"}) {
        const QByteArray preview = glanceAt(encoded(photograph, format)).preview;
        QVERIFY(!preview.isEmpty() && preview.size() <= 24 * 1024);
        QVERIFY(!preview.contains("home"));
        QCOMPARE(QImage::fromData(preview).size(), QSize(72, 72));
    }
    QImage clear(500, 90, QImage::Format_ARGB32);
    clear.fill(Qt::transparent);
    QVERIFY(QImage::fromData(glanceAt(clear).preview).hasAlphaChannel());
    QVERIFY(!glanceAt(painted(5000, 1)).preview.isEmpty());
}

// B-13: half a picture, one that lies about its size, one bit wrong anywhere; nothing crashes, and nothing large is decoded.
void TestOffers::whatIsDamagedIsAFile()
{
    QVERIFY(!glanceAt(boast(8, 8)).preview.isEmpty()); // else the next ones are refused for another reason
    for (const auto &[width, height] : {std::pair{60'000u, 60'000u}, {0x7fffffffu, 0x7fffffffu}, {0u, 0u}, {48'000'001u, 1u}}) {
        const Glance glance = glanceAt(file(QStringLiteral("boast.png"), boast(width, height)));
        QCOMPARE(glance.kind, QStringLiteral("file"));
    }
    const QByteArray heavy = "\x89PNG\r\n" + QByteArray(33 * 1024 * 1024, 'x');
    QCOMPARE(glanceAt(file(QStringLiteral("heavy.png"), heavy)).kind, QStringLiteral("file"));
    for (const char *format : {"PNG", "JPEG"}) {
        const QByteArray whole = encoded(painted(40, 40), format);
        for (qsizetype size = 0; size < whole.size(); size += 1 + whole.size() / 60)
            glanceAt(whole.left(size));
        for (qsizetype at = 0; at < whole.size(); at += 1 + whole.size() / 200) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ 0x40);
            glanceAt(damaged);
        }
    }
    QCOMPARE(glanceAt(file(QStringLiteral("half.png"), encoded(painted(400, 400), "PNG").left(60))).kind, QStringLiteral("file"));
}

void TestOffers::whatAClipboardHolds_data()
{
    using Fill = std::function<void(QMimeData &)>;
    QTest::addColumn<Fill>("fill");
    QTest::addColumn<QStringList>("paths");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("hasPicture");
    const QByteArray png = encoded(painted(4, 4), "PNG");
    const auto row = [](const char *name, const Fill &fill, const QStringList &paths, const QString &text, bool hasPicture) {
        QTest::newRow(name) << fill << paths << text << hasPicture;
    };
    row("nothing", [](QMimeData &) {}, {}, {}, false);
    row("words", [](QMimeData &data) { data.setText(QStringLiteral("hello")); }, {}, QStringLiteral("hello"), false);
    row("a page and its words", [](QMimeData &data) {
        data.setHtml(QStringLiteral("<b onclick=x>hello</b><img src='http://127.0.0.1:1/x'>"));
        data.setText(QStringLiteral("hello"));
    }, {}, QStringLiteral("hello"), false);
    row("cells of a table, with a picture of them", [png](QMimeData &data) {
        data.setText(QStringLiteral("1\t2"));
        data.setData(QStringLiteral("image/png"), png);
    }, {}, QStringLiteral("1\t2"), false);
    row("a picture from a page", [png](QMimeData &data) {
        data.setHtml(QStringLiteral("<img src='http://127.0.0.1:1/x'>"));
        data.setData(QStringLiteral("image/png"), png);
    }, {}, {}, true);
    row("a picture of our own", [](QMimeData &data) { data.setImageData(painted(4, 4)); }, {}, {}, true);
    row("a drawing", [](QMimeData &data) { data.setData(QStringLiteral("image/svg+xml"), "<svg/>"); }, {}, {}, false);
    row("files, as a file manager has them", [](QMimeData &data) {
        data.setText(QStringLiteral("/tmp/a b\n/tmp/c"));
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/tmp/a b")), QUrl::fromLocalFile(QStringLiteral("/tmp/c"))});
    }, {QStringLiteral("/tmp/a b"), QStringLiteral("/tmp/c")}, {}, false);
    row("an address", [](QMimeData &data) { data.setUrls({QUrl(QStringLiteral("http://127.0.0.1:1/x.png"))}); }, {},
        QStringLiteral("http://127.0.0.1:1/x.png"), false);
    row("a file elsewhere", [](QMimeData &data) { data.setUrls({QUrl(QStringLiteral("file://host.example/share/x"))}); }, {},
        QStringLiteral("file://host.example/share/x"), false);
    row("other addresses", [](QMimeData &data) { data.setUrls({QUrl(QStringLiteral("smb://host/x")), QUrl(QStringLiteral("qrc:/x"))}); }, {},
        QStringLiteral("smb://host/x\nqrc:/x\n"), false);
    row("a file among addresses", [](QMimeData &data) {
        data.setUrls({QUrl(QStringLiteral("http://127.0.0.1:1/x")), QUrl(QStringLiteral("file:///tmp/c"))});
    }, {QStringLiteral("/tmp/c")}, {}, false);
}

// C1: files before words, words before a picture of them, and of markup nothing.
void TestOffers::whatAClipboardHolds()
{
    QFETCH(const std::function<void(QMimeData &)>, fill);
    QMimeData data;
    fill(data);
    const auto offered = offeredBy(data);
    QTEST(offered.paths, "paths");
    QTEST(offered.text, "text");
    QTEST(!offered.picture.isEmpty() || !offered.image.isNull(), "hasPicture");
}

Glance TestOffers::waited(OfferList &list, int row)
{
    const auto kind = [&] { return list.data(list.index(row), OfferList::KindRole).toString(); };
    [&] { QTRY_VERIFY(kind() != QLatin1String("looking")); }();
    return {kind(), qint64(list.data(list.index(row), OfferList::BytesRole).toDouble()), list.data(list.index(row), OfferList::PreviewRole).toByteArray()};
}

// A2: as with a draft, what is put beside a message is there again.
void TestOffers::eachConversationHasItsOwn()
{
    OfferList list;
    list.setConversation(QStringLiteral("ife"));
    QVERIFY(list.take({{file(QStringLiteral("for ife.txt"), "abc"), QStringLiteral("/tmp/")}, {}, {}, {}}));
    list.setConversation(QStringLiteral("maren"));
    QCOMPARE(list.count(), 0);
    QVERIFY(!list.take({{}, QStringLiteral("words"), {}, {}}));
    list.setConversation(QStringLiteral("ife"));
    QCOMPARE(list.count(), 2);
    QCOMPARE(list.data(list.index(0), OfferList::NameRole).toString(), QStringLiteral("for ife.txt"));
    QCOMPARE(list.data(list.index(1), OfferList::NameRole).toString(), QStringLiteral("tmp"));
    QCOMPARE(waited(list, 0).bytes, 3);
    QCOMPARE(waited(list, 1).kind, QStringLiteral("folder"));
    list.remove(list.data(list.index(0), OfferList::KeyRole).toDouble());
    list.remove(77);
    QCOMPARE(list.count(), 1);
    list.clear();
    QCOMPARE(list.count(), 0);
}

// B-13: ten thousand files.
void TestOffers::thousandsAreCountedAndNotRead()
{
    QMimeData data;
    QList<QUrl> urls;
    for (int at = 0; at < 10'000; ++at)
        urls.append(QUrl::fromLocalFile(QStringLiteral("/nowhere/%1.png").arg(at)));
    data.setUrls(urls);
    OfferList list;
    QElapsedTimer timer;
    timer.start();
    QVERIFY(list.take(offeredBy(data)));
    const qint64 took = timer.elapsed();
    QCOMPARE(list.count(), OfferList::offersMax);
    QCOMPARE(list.leftOut(), 10'000 - OfferList::offersMax);
    QCOMPARE(waited(list, OfferList::offersMax - 1).kind, QStringLiteral("missing"));
    std::printf("10,000 files: %lld ms\n", static_cast<long long>(took));
    QVERIFY2(took < stallMsMax * 4, qPrintable(QString::number(took))); // this build is not optimised
}

QTEST_MAIN(TestOffers)
#include "tst_Offers.moc"
