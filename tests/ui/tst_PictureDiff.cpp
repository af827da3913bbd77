// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E1: whether a page looks as it did, as an eye would judge it, and the report of what does not.
#include "qml/Theme/Fonts.h"
#include "qml/storybook/DiffReport.h"
#include "qml/storybook/FewColours.h"
#include "qml/storybook/PictureDiff.h"
#include "qml/storybook/Stage.h"

#include <QGuiApplication>
#include <QPainter>
#include <QQuickItem>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace porchlight::storybook;

namespace {

QImage page(const QString &words, const QColor &ink = Qt::black)
{
    QImage image(400, 200, QImage::Format_RGB32);
    image.fill(QColor(0xfb, 0xfa, 0xf7));
    QPainter painter(&image);
    QFont font;
    font.setPixelSize(28);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(20, 100, words);
    return image;
}

/// As a baseline is.
QImage kept(const QImage &picture, int shrink)
{
    return inFewColours(shrunk(picture, shrink));
}

/// The first that can be seen.
QQuickItem *partOf(const Stage &stage, const char *name)
{
    QList<QQuickItem *> items{stage.window()->contentItem()};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        if (!item->isVisible() || item->opacity() < 1)
            continue;
        const QByteArray type = item->metaObject()->className();
        if (item->width() > 0 && type.startsWith(QByteArray(name).append("_QML")))
            return item;
        items += item->childItems();
    }
    return nullptr;
}

} // namespace

class TestPictureDiff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { porchlight::theme::installFonts(*qGuiApp); }
    void theSameIsTheSame();
    void anotherLetterIsSeen();
    void aShadeThatNobodySeesIsTolerated();
    void anotherSizeIsAnotherPicture();
    void noiseIsTolerated();
    void aChangedPartIsSeen();
    void theReportShowsWhatDiffers();
};

void TestPictureDiff::theSameIsTheSame()
{
    const PictureDiff diff = PictureDiff::of(page(QStringLiteral("Saturday")), page(QStringLiteral("Saturday")));
    QCOMPARE(diff.worst, 0.0);
    QVERIFY(!diff.isDifferent());
    QVERIFY(diff.marked.isNull());
}

void TestPictureDiff::anotherLetterIsSeen()
{
    const PictureDiff diff = PictureDiff::of(page(QStringLiteral("Saturday")), page(QStringLiteral("Saturdax")));
    QVERIFY(diff.isDifferent());
    QCOMPARE(diff.marked.size(), QSize(400, 200));
    // What is the same is pale in the picture that shows where.
    QVERIFY(diff.marked.pixelColor(5, 5).lightness() >= 0xfb);
    // Also as baselines are kept.
    QVERIFY(PictureDiff::of(kept(page(QStringLiteral("Saturday")), 2), shrunk(page(QStringLiteral("Saturdax")), 2), 2).isDifferent());
}

void TestPictureDiff::aShadeThatNobodySeesIsTolerated()
{
    QVERIFY(!PictureDiff::of(page(QStringLiteral("Saturday"), QColor(0x21, 0x1e, 0x1a)), page(QStringLiteral("Saturday"), QColor(0x23, 0x20, 0x1c))).isDifferent());
    QVERIFY(PictureDiff::of(page(QStringLiteral("Saturday"), Qt::black), page(QStringLiteral("Saturday"), Qt::red)).isDifferent());
}

void TestPictureDiff::anotherSizeIsAnotherPicture()
{
    QVERIFY(PictureDiff::of(page(QStringLiteral("a")), page(QStringLiteral("a")).copy(0, 0, 399, 200)).isDifferent());
    QVERIFY(PictureDiff::of({}, page(QStringLiteral("a"))).isDifferent());
    QVERIFY(PictureDiff::of(page(QStringLiteral("a")), {}).isDifferent());
}

void TestPictureDiff::theReportShowsWhatDiffers()
{
    const QTemporaryDir folder;
    const QString report = folder.filePath(QStringLiteral("report"));
    DiffReport first(folder.filePath(QStringLiteral("baselines")), report);
    QVERIFY(first.accept(QStringLiteral("Same-light"), page(QStringLiteral("Saturday")), 2));
    QVERIFY(first.accept(QStringLiteral("Other-light"), page(QStringLiteral("Saturday")), 2));
    QVERIFY(first.compare(QStringLiteral("Same-light"), page(QStringLiteral("Saturday")), 2));
    QVERIFY(first.isEmpty());
    QVERIFY(!first.compare(QStringLiteral("Other-light"), page(QStringLiteral("Sunday")), 2));
    QVERIFY(!first.compare(QStringLiteral("New-light"), page(QStringLiteral("Sunday")), 2));
    QVERIFY(!first.isEmpty());
    QFile html(first.path());
    QVERIFY(html.open(QIODevice::ReadOnly));
    const QByteArray text = html.readAll();
    QVERIFY(text.contains("Other-light.was.png") && text.contains("Other-light.is.png") && text.contains("Other-light.where.png"));
    QVERIFY(text.contains("New-light") && !text.contains("New-light.was.png"));
    QVERIFY(!text.contains("Same-light"));
    for (const char *kind : {"was", "is", "where"})
        QVERIFY(!QImage(report + QStringLiteral("/Other-light.%1.png").arg(QLatin1String(kind))).isNull());
    // Nothing differs any more, and nothing says so.
    DiffReport second(folder.filePath(QStringLiteral("baselines")), report);
    QVERIFY(second.compare(QStringLiteral("Same-light"), page(QStringLiteral("Saturday")), 2));
    QVERIFY(!QFile::exists(second.path()));
    QCOMPARE(second.besides({QStringLiteral("Same-light")}), QStringList{QStringLiteral("Other-light")});
    second.remove({QStringLiteral("Other-light")});
    QCOMPARE(second.besides({QStringLiteral("Same-light")}), QStringList());
}

// What few colours do to a picture nobody sees, nor do edges of letters that another machine draws a little otherwise.
void TestPictureDiff::noiseIsTolerated()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("Main"), allVariants().constFirst()));
    const QImage picture = stage.picture().convertToFormat(QImage::Format_RGB32);
    QCOMPARE(kept(picture, 2).format(), QImage::Format_Indexed8);
    QImage noisy = picture;
    quint32 dice = 1;
    for (int y = 0; y < noisy.height(); ++y) {
        for (int x = 1; x < noisy.width(); ++x) {
            if (picture.pixel(x, y) == picture.pixel(x - 1, y))
                continue;
            dice = dice * 1664525 + 1013904223;
            const int by = int(dice >> 28) - 8;
            const QRgb colour = picture.pixel(x, y);
            const auto moved = [by](int level) { return std::clamp(level + by, 0, 255); };
            noisy.setPixel(x, y, qRgb(moved(qRed(colour)), moved(qGreen(colour)), moved(qBlue(colour))));
        }
    }
    QVERIFY(noisy != picture);
    for (const int shrink : {2, 4}) {
        QVERIFY(!PictureDiff::of(kept(picture, shrink), shrunk(picture, shrink), shrink).isDifferent());
        QVERIFY(!PictureDiff::of(kept(picture, shrink), shrunk(noisy, shrink), shrink).isDifferent());
    }
}

// Style 20: what somebody changes by mistake on a page is seen.
void TestPictureDiff::aChangedPartIsSeen()
{
    Stage stage;
    QVERIFY(stage.show(QStringLiteral("SignIn"), allVariants().constFirst()));
    const QImage before = stage.settle();
    const auto isSeen = [&] {
        const QImage now = stage.settle();
        const auto isDifferent = [&](int shrink) { return PictureDiff::of(kept(before, shrink), shrunk(now, shrink), shrink).isDifferent(); };
        return isDifferent(2) && isDifferent(4);
    };
    const auto turn = [](QObject *object, const char *property, const QVariant &value) {
        const QVariant former = object->property(property);
        object->setProperty(property, value);
        return former;
    };
    QVERIFY(!isSeen());
    // The colour of a button, a shade lighter.
    auto *ground = partOf(stage, "PrimaryButton")->property("background").value<QObject *>();
    const QVariant colour = turn(ground, "color", ground->property("color").value<QColor>().lighter(125));
    QVERIFY(isSeen());
    turn(ground, "color", colour);
    // A label, by two pixels.
    QQuickItem *label = partOf(stage, "PlainText");
    turn(label, "leftPadding", 2);
    QVERIFY(isSeen());
    turn(label, "leftPadding", 0);
    // An icon that is gone.
    QQuickItem *icon = partOf(stage, "Icon");
    turn(icon, "opacity", 0);
    QVERIFY(isSeen());
    turn(icon, "opacity", 1);
    QVERIFY(!isSeen());
}

QTEST_MAIN(TestPictureDiff)
#include "tst_PictureDiff.moc"
