// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/Stage.h"

#include <QDir>
#include <QGuiApplication>
#include <QMutex>
#include <QQmlComponent>
#include <QTest>

namespace porchlight::test {

namespace {

QMutex warningsMutex;
QStringList heard;

void listen(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (type == QtDebugMsg || type == QtInfoMsg)
        return;
    // Which scripts the fonts of this machine can shape is not the doing of any page.
    if (message.contains(QLatin1String("OpenType support missing for")))
        return;
    // Qt's own render loop, when a window goes whose animations have not begun.
    if (message.contains(QLatin1String("QUnifiedTimer::stopAnimationDriver")))
        return;
    const QMutexLocker lock(&warningsMutex);
    heard.append(context.file ? QStringLiteral("%1:%2: ").arg(QLatin1String(context.file)).arg(context.line) + message : message);
}

} // namespace

Stage::Stage(const Prepare &prepare)
    : m_engine(std::make_unique<QQmlApplicationEngine>())
{
    {
        const QMutexLocker lock(&warningsMutex);
        heard.clear();
    }
    qInstallMessageHandler(listen);
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    if (prepare)
        prepare(*m_engine);
}

Stage::~Stage()
{
    m_engine.reset();
    m_profile.reset();
    qInstallMessageHandler(nullptr);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QStringList Stage::pages()
{
    QStringList names;
    const QStringList files = QDir(QStringLiteral(":/tests/ui/pages")).entryList({QStringLiteral("*.qml")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        if (!file.endsWith(QLatin1String("Profile.qml"))) // what pages have in common
            names.append(file.chopped(4));
    }
    return names;
}

QList<Variant> Stage::variants()
{
    return {
        {QStringLiteral("light")},
        {QStringLiteral("dark"), QStringLiteral("dark")},
        {QStringLiteral("contrast"), QStringLiteral("contrast")},
        {QStringLiteral("rtl"), QStringLiteral("light"), 1, Qt::RightToLeft},
        {QStringLiteral("large"), QStringLiteral("light"), 2},
    };
}

bool Stage::show(const QString &page, const Variant &variant)
{
    QGuiApplication::setLayoutDirection(variant.direction);
    QQmlComponent component(m_engine.get(), QUrl(QStringLiteral("qrc:/tests/ui/pages/%1.qml").arg(page)));
    m_profile.reset(component.create());
    if (!m_profile) {
        qWarning("%s", qPrintable(component.errorString()));
        return false;
    }
    auto *appearance = m_profile->property("appearance").value<QObject *>();
    appearance->setProperty("mode", variant.mode);
    appearance->setProperty("textScale", variant.textScale);
    m_engine->setInitialProperties({{QStringLiteral("profile"), QVariant::fromValue(m_profile.get())},
                                    {QStringLiteral("width"), m_profile->property("windowWidth")},
                                    {QStringLiteral("height"), m_profile->property("windowHeight")}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Porchlight/Views/MainWindow.qml")));
    m_window = m_engine->rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
    if (!m_window)
        return false;
    m_window->requestActivate();
    settle();
    QMetaObject::invokeMethod(m_profile.get(), "arrange", Q_ARG(QVariant, QVariant::fromValue(m_window)));
    settle();
    return true;
}

void Stage::settle()
{
    // What is asked for later may ask again: layouts, then lists, then what follows their heights.
    for (int round = 0; round < 4; ++round) {
        QTest::qWait(20);
        m_window->grabWindow();
    }
}

QObject *Stage::list(const QString &name) const
{
    const QObject *home = m_window->property("home").value<QObject *>();
    if (!home)
        return nullptr;
    const bool messages = name == QLatin1String("Messages");
    const QObject *pane = home->property(messages ? "timelinePane" : "conversationPane").value<QObject *>();
    const QObject *holder = messages ? pane->property("messages").value<QObject *>() : pane;
    return holder->property("list").value<QObject *>();
}

QStringList Stage::warnings() const
{
    const QMutexLocker lock(&warningsMutex);
    return heard;
}

} // namespace porchlight::test
