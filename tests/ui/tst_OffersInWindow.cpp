// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// C1, F7: files and pictures that are pasted into the real window or dropped on it: nothing is asked of the network, nothing is
// sent but words, and the window does not wait (B-13).
#include "qml/Offers/OfferList.h"
#include "qml/Theme/Fonts.h"
#include "qml/storybook/Stage.h"
#include "tests/ui/HostileStrings.h"
#include "tests/ui/Pictures.h"
#include "tests/ui/Trap.h"

#include <QClipboard>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace porchlight::storybook;
using namespace porchlight::test;

namespace {

constexpr double stallMsMax = 50;

/// Of this thread alone: other programs may have the processor meanwhile.
double processorMs()
{
    timespec spent{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
    return double(spent.tv_sec) * 1000 + double(spent.tv_nsec) / 1e6;
}

QString kindAt(const OfferList &list, int row)
{
    return list.data(list.index(row), OfferList::KindRole).toString();
}

/// The whole window with an open conversation, and something held over it.
struct Held
{
    explicit Held(const Stage::Prepare &prepare = {}) : stage(prepare)
    {
        if (!stage.show(QStringLiteral("HarbourProfile"), allVariants().constFirst()))
            qFatal("%s", qPrintable(stage.warnings().join(u'\n')));
        QObject *home = stage.window()->property("home").value<QObject *>();
        QMetaObject::invokeMethod(home, "open", Q_ARG(QVariant, QStringLiteral("ife")));
        stage.settle();
        pane = home->property("timelinePane").value<QQuickItem *>();
        composer = pane->property("composer").value<QObject *>();
        input = composer->property("input").value<QQuickItem *>();
        offers = composer->property("offers").value<OfferList *>();
        target = pane->property("dropTarget").value<QQuickItem *>();
    }

    QPointF middle() const { return pane->mapToScene(QPointF(pane->width() / 2, pane->height() / 2)); }
    bool enter(const QMimeData &data, Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction)
    {
        QDragEnterEvent event(middle().toPoint(), actions, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.window(), &event);
        return event.isAccepted();
    }
    /// Nothing: it was not taken.
    Qt::DropAction drop(const QMimeData &data)
    {
        QDragMoveEvent move(middle().toPoint(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.window(), &move);
        QDropEvent event(middle(), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.window(), &event);
        return event.isAccepted() ? event.dropAction() : Qt::IgnoreAction;
    }

    Stage stage;
    QQuickItem *pane = nullptr;
    QObject *composer = nullptr;
    QQuickItem *input = nullptr;
    OfferList *offers = nullptr;
    QQuickItem *target = nullptr;
};

} // namespace

class TestOffersInWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        porchlight::theme::installFonts(*qGuiApp);
        QVERIFY(m_folder.isValid());
    }
    void dropsAreTaken();
    void dropsAreRefused();
    void pastesIntoTheComposer();
    void nothingIsFetchedOrWaitedFor();

private:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QTemporaryDir m_folder;
};


// C1: what is let go over the messages stands beside the message that is written, and stays where it was.
void TestOffersInWindow::dropsAreTaken()
{
    Held held;
    QVERIFY(held.offers && held.target);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("note.txt"), "hello"))});
    QVERIFY(held.enter(data));
    QVERIFY(held.target->property("isHovered").toBool());
    held.stage.settle();
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(held.stage.window(), &leave);
    QVERIFY(!held.target->property("isHovered").toBool());
    QVERIFY(held.enter(data));
    QCOMPARE(held.drop(data), Qt::CopyAction);
    QVERIFY(!held.target->property("isHovered").toBool());
    QCOMPARE(held.offers->count(), 1);
    QTRY_COMPARE(kindAt(*held.offers, 0), QStringLiteral("file"));
    QVERIFY(held.input->hasActiveFocus());
    QMimeData words;
    words.setText(QStringLiteral("<b>dropped</b>"));
    QVERIFY(held.enter(words));
    QCOMPARE(held.drop(words), Qt::CopyAction);
    QCOMPARE(held.input->property("text").toString(), QStringLiteral("<b>dropped</b>"));
    QCOMPARE(held.offers->count(), 1);
    held.stage.settle();
    QVERIFY2(held.stage.warnings().isEmpty(), qPrintable(held.stage.warnings().join(u'\n')));
}

// C1: not what is of no use, not behind a sheet, and not by who would delete the file then.
void TestOffersInWindow::dropsAreRefused()
{
    Held held;
    QVERIFY(held.offers);
    QMimeData other;
    other.setData(QStringLiteral("application/x-something"), "x");
    QVERIFY(!held.enter(other));
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(QStringLiteral("note.txt"), "hello"))});
    QVERIFY(!held.enter(data, Qt::MoveAction));
    QMetaObject::invokeMethod(held.stage.window()->property("settings").value<QObject *>(), "open");
    held.stage.settle();
    QVERIFY(!held.enter(data));
    QCOMPARE(held.drop(data), Qt::IgnoreAction);
    QCOMPARE(held.offers->count(), 0);
}

// C1: Ctrl+V, the strip by keyboard, and sending, which sends the words alone.
void TestOffersInWindow::pastesIntoTheComposer()
{
    Held held;
    QVERIFY(held.offers);
    held.input->forceActiveFocus();
    const auto paste = [&held](QMimeData *data) {
        QGuiApplication::clipboard()->setMimeData(data);
        QTest::keyClick(held.stage.window(), Qt::Key_V, Qt::ControlModifier);
    };
    auto *picture = new QMimeData;
    picture->setData(QStringLiteral("image/png"), encoded(painted(200, 100), "PNG"));
    paste(picture);
    QCOMPARE(held.offers->count(), 1);
    QTRY_COMPARE(kindAt(*held.offers, 0), QStringLiteral("picture"));
    auto *files = new QMimeData;
    files->setUrls({QUrl::fromLocalFile(QStringLiteral("/etc/hostname")), QUrl::fromLocalFile(QStringLiteral("/etc"))});
    files->setText(QStringLiteral("/etc/hostname\n/etc"));
    paste(files);
    QCOMPARE(held.offers->count(), 3);
    QCOMPARE(held.input->property("text").toString(), QString());
    auto *words = new QMimeData;
    words->setHtml(QStringLiteral("<i>hello</i>"));
    words->setText(QStringLiteral("hello"));
    paste(words);
    QCOMPARE(held.input->property("text").toString(), QStringLiteral("hello"));
    QTest::keyClick(held.stage.window(), Qt::Key_Return);
    QCOMPARE(held.stage.profile()->property("timeline").value<QObject *>()->property("sentTexts").toStringList(), QStringList{QStringLiteral("hello")});
    QCOMPARE(held.offers->count(), 3); // they were not sent, and say so
    held.stage.settle();
    for (int left = 3; left > 0; --left) {
        QTest::keyClick(held.stage.window(), Qt::Key_Backtab, Qt::ShiftModifier);
        for (int step = 0; step < 6 && held.stage.window()->activeFocusItem()->property("glyph").toString() != QLatin1String("close"); ++step)
            QTest::keyClick(held.stage.window(), Qt::Key_Backtab, Qt::ShiftModifier);
        QTest::keyClick(held.stage.window(), Qt::Key_Delete);
        QCOMPARE(held.offers->count(), left - 1);
        held.stage.settle();
        held.input->forceActiveFocus();
    }
    QVERIFY2(held.stage.warnings().isEmpty(), qPrintable(held.stage.warnings().join(u'\n')));
}

// F7, B-13: files of two hundred hostile names, and one that takes long to decode, while the window goes on.
void TestOffersInWindow::nothingIsFetchedOrWaitedFor()
{
    Trap trap;
    Held held([&trap](QQmlEngine &engine) { engine.setNetworkAccessManagerFactory(trap.factory()); });
    QVERIFY(held.offers);
    trap.openings();
    const QStringList hostile = hostileStrings(trap.address(), trap.marker());
    for (qsizetype at = 0; at < hostile.size(); at += OfferList::offersMax) {
        QStringList paths;
        for (const QString &name : hostile.mid(at, OfferList::offersMax))
            paths.append(m_folder.filePath(QStringLiteral("x/")) + QString(name).replace(u'/', u'_'));
        held.offers->clear();
        QVERIFY(held.offers->take({paths, {}, {}, {}}));
        QTRY_VERIFY(kindAt(*held.offers, held.offers->count() - 1) != QLatin1String("looking"));
        held.stage.picture();
    }
    QCOMPARE(trap.requests(), 0);
    QCOMPARE(trap.connections(), 0);
    QCOMPARE(trap.openings(), 0);
    held.offers->clear();
    QImage large(6900, 6900, QImage::Format_RGB32);
    large.fill(Qt::darkCyan);
    const QByteArray bytes = encoded(large, "PNG");
    QElapsedTimer timer;
    timer.start();
    double before = processorMs();
    held.offers->take({{}, {}, bytes, {}});
    double longest = processorMs() - before;
    while (kindAt(*held.offers, 0) == QLatin1String("looking")) {
        before = processorMs();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        longest = std::max(longest, processorMs() - before);
        QVERIFY(timer.elapsed() < 60'000);
    }
    std::printf("48 million pixels: looked at in %lld ms, the window never took longer than %.1f ms\n",
                static_cast<long long>(timer.elapsed()), longest);
    QVERIFY(longest < stallMsMax);
    QVERIFY2(held.stage.warnings().isEmpty(), qPrintable(held.stage.warnings().join(u'\n')));
}

QTEST_MAIN(TestOffersInWindow)
#include "tst_OffersInWindow.moc"
