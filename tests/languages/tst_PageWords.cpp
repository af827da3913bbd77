// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// E4 and style 21: on every page of the storybook all of our words are translated, follow a change of the language while
// the window is open, and have room. First in a language that nobody speaks, which is 40 % longer and in brackets, then,
// in the same window, in real ones. PORCHLIGHT_PICTURES=FOLDER keeps pictures of these.
#include "qml/Language/Languages.h"
#include "qml/Theme/Fonts.h"
#include "qml/storybook/Stage.h"
#include "tests/languages/Haystack.h"
#include "tests/languages/ShownText.h"

#include <QGuiApplication>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QTest>
#include <QTranslator>

#include <algorithm>
#include <memory>

using namespace porchlight::storybook;
using namespace porchlight::test;

namespace {

const QString bracket = QStringLiteral("⟦");

/// Where a name or a preview stands, or what stands in for one: they may be cut off at their end.
const QStringList mayElide{QStringLiteral("ConversationRow.qml"), QStringLiteral("DeviceRow.qml")};
/// Made at the moment they are opened, over everything else: nobody changes the language meanwhile.
const QStringList ofTheMoment{QStringLiteral("ActionMenu.qml"), QStringLiteral("OutsideLinkPopup.qml"), QStringLiteral("PaletteRow.qml")};
/// Every sign of it is called by the name that Unicode has for it, in English.
const QStringList ofUnicode{QStringLiteral("EmojiPicker.qml"), QStringLiteral("EmojiCell.qml")};

bool isIn(const ShownText &text, const QStringList &files)
{
    return std::ranges::any_of(files, [&](const QString &file) { return text.where.startsWith(file); });
}

QString shown(const ShownText &text)
{
    return QStringLiteral("“%1” in %2").arg(text.words.left(120).replace(u'\n', u' '), text.where);
}

} // namespace

class tst_PageWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_stage.reset(); }
    void areTranslatedAndHaveRoom_data();
    void areTranslatedAndHaveRoom();
    void aLiteralIsFound();

private:
    void speakNonsense();
    QStringList speak(Stage &stage, const QString &page, const QString &language);

    QTranslator m_pseudo;
    std::unique_ptr<Stage> m_stage; // one for all pages: reading the views takes longer than showing one
};

void tst_PageWords::initTestCase()
{
    porchlight::theme::installFonts(*qGuiApp);
    m_stage = std::make_unique<Stage>();
}

void tst_PageWords::speakNonsense()
{
    if (m_pseudo.isEmpty())
        QVERIFY(m_pseudo.load(QStringLiteral(":/pseudo.qm")));
    QLocale::setDefault(QLocale::c());
    QVERIFY(QCoreApplication::installTranslator(&m_pseudo));
    // What all pages share still speaks the language that the one before has ended with.
    m_stage->engine().setUiLanguage(QString());
    m_stage->engine().retranslate();
}

void tst_PageWords::areTranslatedAndHaveRoom_data()
{
    QTest::addColumn<Page>("page");
    for (const Page &page : allPages()) {
        if (page.isScreen())
            QTest::newRow(qPrintable(page.name)) << page;
    }
}

/// What is wrong with the words in that language, the one before it being the pseudo one.
QStringList tst_PageWords::speak(Stage &stage, const QString &page, const QString &language)
{
    porchlight::language::Languages languages;
    languages.use(language);
    stage.engine().setUiLanguage(language);
    stage.engine().retranslate();
    for (int round = 0; round < 2; ++round) { // layouts, and what follows their heights
        QTest::qWait(1);
        stage.picture();
    }
    if (const QString folder = qEnvironmentVariable("PORCHLIGHT_PICTURES"); !folder.isEmpty())
        stage.picture().save(folder + u'/' + page + u'-' + language + QStringLiteral(".png"));
    const Haystack profile(*stage.profile());
    QStringList wrong;
    for (const ShownText &text : textsOf(*stage.window())) {
        const bool hasRoom = !text.isCut || isIn(text, mayElide) || profile.isQuotedIn(text.words);
        if (text.words.contains(bracket) && !isIn(text, ofTheMoment))
            wrong += language + u": stays in the language before: " + shown(text);
        else if (!hasRoom && !profile.holds(text.words))
            wrong += language + u": has no room: " + shown(text);
    }
    return wrong;
}

void tst_PageWords::areTranslatedAndHaveRoom()
{
    QFETCH(const Page, page);
    speakNonsense();
    QStringList wrong;
    QVERIFY2(m_stage->show(page, Variant{}), qPrintable(m_stage->warnings().join(u'\n')));
    const Haystack profile(*m_stage->profile());
    int ours = 0;
    for (const ShownText &text : textsOf(*m_stage->window())) {
        const bool isOurs = text.words.contains(bracket);
        ours += isOurs;
        if (!isOurs && !profile.holds(text.words) && !(text.isSaid && isIn(text, ofUnicode)))
            wrong += QStringLiteral("is not translated: ") + shown(text);
        // The narrowest window is for words as they are, not for 40 % more of them.
        if (isOurs && text.isCut && page.state != QLatin1String("extreme") && !isIn(text, mayElide) && !profile.isQuotedIn(text.words))
            wrong += QStringLiteral("pseudo: has no room: ") + shown(text);
    }
    QVERIFY2(ours > 0, "there is not one of our words on the page: nothing was looked at");
    QCoreApplication::removeTranslator(&m_pseudo);
    for (const QString &language : {QStringLiteral("de"), QStringLiteral("ar")})
        wrong += speak(*m_stage, page.name, language);
    for (const QString &finding : std::as_const(wrong)) // one message has room for a few
        qWarning().noquote() << finding;
    QVERIFY2(wrong.isEmpty(), "what is wrong stands above");
}

/// That the test can fail: a text of no profile and no translator, and one without room.
void tst_PageWords::aLiteralIsFound()
{
    Stage &stage = *m_stage;
    QVERIFY(stage.show(QStringLiteral("Empty"), Variant{}));
    QQmlComponent component(&stage.engine());
    component.setData("import QtQuick; Text { text: 'Nobody has translated this'; width: 40; elide: Text.ElideRight }", QUrl());
    std::unique_ptr<QObject> literal(component.create());
    QVERIFY(literal);
    qobject_cast<QQuickItem *>(literal.get())->setParentItem(stage.window()->contentItem());
    stage.settle();
    const Haystack profile(*stage.profile());
    bool isFound = false;
    for (const ShownText &text : textsOf(*stage.window()))
        isFound = isFound || (text.words.startsWith(QStringLiteral("Nobody has")) && text.isCut && !profile.holds(text.words));
    QVERIFY(isFound);
}

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    tst_PageWords test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_PageWords.moc"
