// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the windows behave (behaviour/tst_*.qml): what is sent, followed, kept, marked as read (A2, A6, C5, D1, F7 and the
// pitfalls of Qt 6.4). Any warning fails.
#include "qml/Theme/Fonts.h"

#include <QGuiApplication>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

/// Gives each engine that Quick Test makes what the app gives its own.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { porchlight::theme::installFonts(*qGuiApp); }
    void qmlEngineAvailable(QQmlEngine *engine) { engine->addImportPath(QStringLiteral("qrc:/qt/qml")); }
};

QUICK_TEST_MAIN_WITH_SETUP(Behaviour, Setup)
#include "tst_Behaviour.moc"
