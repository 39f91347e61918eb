@echo off
rem Windows: a double-click opens the console. Python 3.11 or later must be there.
setlocal
where py >nul 2>nul
if %errorlevel%==0 (
  py -3 "%~dp0run.py" %*
) else (
  python "%~dp0run.py" %*
)
if errorlevel 1 pause
