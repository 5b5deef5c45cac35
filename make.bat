@echo off
rem The words of the Makefile, for Windows. Each sets up what it needs.
setlocal
cd /d "%~dp0"
set "PYTHON=py -3"
where py >nul 2>nul || set "PYTHON=python"
set "VENV=.venv\Scripts"
set "LOCALE=resources\locale"
set "PO=%LOCALE%\zh\LC_MESSAGES\prmdesk"
set "WORD=%~1"
if "%WORD%"=="" set "WORD=help"
set "ARGS="
:more
if not "%~2"=="" set "ARGS=%ARGS% %2" & shift /2 & goto more
findstr /x /c:":%WORD%" "%~f0" >nul || (echo There is no "make %WORD%". & call :help & exit /b 2)
call :%WORD%
exit /b

:help
echo   make run        open the window; make run FILE opens that file
echo   make test       everything that must pass: lint, types, arch and the tests
echo   make lint       how the code looks: ruff
echo   make types      what goes in and out: mypy --strict
echo   make arch       who may import whom: import-linter
echo   make pytest     the tests alone; make pytest -k undo chooses some
echo   make tour       every page as a picture, a battlecard, a plan, the resources, into out\tour
echo   make bench      measure: start, list, search, edit, card, plan, import
echo   make drill      the long form of the reliability tests
echo   make messages   collect the visible words, merge and compile the Chinese catalogue
echo   make migration  draft the next migration of the data file; set NAME first
echo   make installer  the program for this system, into dist (see installer\README.md)
echo   make clean      remove all that make made, .venv too
exit /b 0

:run
call :ready && "%VENV%\python" main.py%ARGS%
exit /b

:test
call :lint && call :types && call :arch && call :pytest
exit /b

:lint
call :dev && "%VENV%\ruff" check . && "%VENV%\ruff" format --check .
exit /b

:types
call :dev && "%VENV%\mypy"
exit /b

:arch
call :dev && "%VENV%\lint-imports" --no-cache
exit /b

:pytest
call :dev && "%VENV%\python" -m pytest -n 2 -m "not drill"%ARGS%
exit /b

:tour
call :ready && "%VENV%\python" -m prmdesk tour --out out\tour
exit /b

:bench
%PYTHON% installer\bootstrap.py dev bench || exit /b
"%VENV%\python" -m pytest tests\benchmarks -o python_files="bench_*.py" -p benchmark -p no:randomly --timeout 0%ARGS%
exit /b

:drill
call :dev && "%VENV%\python" -m pytest -m drill --timeout 0%ARGS%
exit /b

:messages
call :dev || exit /b
"%VENV%\pybabel" -q extract --no-default-keywords -k _ -k N_ -k ngettext:1,2 -k pgettext:1c,2 --omit-header --sort-by-file --add-location file -o %LOCALE%\prmdesk.pot prmdesk || exit /b
"%VENV%\pybabel" -q update --ignore-pot-creation-date -l zh -D prmdesk -i %LOCALE%\prmdesk.pot -d %LOCALE% --init-missing || exit /b
"%VENV%\pybabel" compile --statistics -i %PO%.po -o %PO%.mo
exit /b

:migration
call :dev && "%VENV%\python" installer\migration.py "%NAME%"
exit /b

:installer
%PYTHON% installer\bootstrap.py dev installer || exit /b
"%VENV%\pyinstaller" --noconfirm --log-level WARN installer\prmdesk.spec || exit /b
dist\prmdesk\prmdesk-cli self-test
exit /b

:clean
for %%f in (.venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis prmdesk.egg-info) do if exist %%f rmdir /s /q %%f
for /d /r %%f in (__pycache__) do if exist "%%f" rmdir /s /q "%%f"
exit /b 0

:ready
%PYTHON% installer\bootstrap.py
exit /b

:dev
%PYTHON% installer\bootstrap.py dev
exit /b
