// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtQml/qqmlregistration.h>

/// Something that is to be done once what is under way now is over, however often it is asked for until then. Forgotten when
/// what it stands in goes. Qt.callLater forgets nothing: on Qt 6.4 a function of a view that goes in the same moment, as that of
/// a window that is closed, is called all the same, and ends the program. On the UI thread.
class Later : public QObject {
    Q_OBJECT
    QML_ELEMENT

public:
    explicit Later(QObject *parent = nullptr);

    Q_INVOKABLE void ask();

Q_SIGNALS:
    void due();

private:
    bool m_isAsked = false;
};
